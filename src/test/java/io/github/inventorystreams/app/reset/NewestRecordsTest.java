package io.github.inventorystreams.app.reset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Which of the records of a key holds. */
class NewestRecordsTest {
  private final NewestRecords newest = new NewestRecords();

  private boolean sees(int partition, long atMillis, String key) {
    return newest.see(
        new ConsumerRecord<>(
            "settings",
            partition,
            0,
            atMillis,
            TimestampType.CREATE_TIME,
            0,
            0,
            key.getBytes(UTF_8),
            new byte[0],
            new RecordHeaders(),
            Optional.empty()));
  }

  @Test
  void inAPartitionTheLastOneWhateverItsTime() {
    assertThat(sees(0, 20, "A")).isTrue();
    assertThat(sees(0, 10, "A")).isTrue();
  }

  @Test
  void inAnotherPartitionTheLaterOne() {
    assertThat(sees(0, 20, "A")).isTrue();
    assertThat(sees(5, 10, "A")).isFalse();
    assertThat(sees(5, 10, "B")).isTrue();
    assertThat(sees(5, 30, "A")).isTrue();
    assertThat(sees(0, 20, "A")).isFalse();
  }
}

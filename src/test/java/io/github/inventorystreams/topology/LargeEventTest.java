package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event costs a small multiple of its bytes, however many lines it has. */
class LargeEventTest {
  private static final String BETWEEN_THE_STAGES = "test-sku-input-repartition";

  private final Harness shop = new Harness();

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1000, 8500})
  void itsBytesDoNotTravelWithEveryLine(int lines) {
    byte[] order = order(lines);
    shop.put(
        Harness.TOPICS.stockEvents().get(0),
        new byte[0],
        order,
        new RecordHeaders().add("trace", new byte[10_000]));

    long between =
        shop.records(BETWEEN_THE_STAGES).stream().mapToLong(LargeEventTest::bytesOf).sum();

    assertThat(shop.accounting().applied()).isEqualTo(lines);
    assertThat(between).isLessThan(6L * order.length);
  }

  @Test
  void itIsOneDeadLetterIfItIsTooLate() {
    shop.event("s1", "SALE", "2026-01-20T08:00:00Z", "\"quantity\":1");
    byte[] order = order(8500);
    shop.put(Harness.TOPICS.stockEvents().get(0), new byte[0], order, new RecordHeaders());

    assertThat(shop.accounting().deadLetters()).containsOnlyKeys(DeadLetterReason.TOO_LATE);
    assertThat(shop.values(Harness.TOPICS.deadLetters())).containsExactly(order);
  }

  private static byte[] order(int lines) {
    return ("{\"eventId\":\"0192f0c1-7c1e-7000-8000-000000000000\",\"source\":\"shop\",\"type\":\"SALE\",\"location\":\"DC1\",\"orderId\":\"SO-1\",\"occurredAt\":\"2026-01-05T08:00:00Z\",\"lines\":["
            + IntStream.range(0, lines)
                .mapToObj("{\"sku\":\"%d\",\"quantity\":1}"::formatted)
                .collect(Collectors.joining(","))
            + "]}")
        .getBytes(UTF_8);
  }

  private static long bytesOf(TestRecord<byte[], byte[]> record) {
    long headers = 0;
    for (var header : record.headers()) {
      headers += header.key().length() + header.value().length;
    }
    return record.key().length + record.value().length + headers;
  }
}

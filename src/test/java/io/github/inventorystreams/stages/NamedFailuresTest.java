package io.github.inventorystreams.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What the log says of a record that fails. */
class NamedFailuresTest {
  private static final String BROKEN = "broken";

  private final MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
  private final Processor<byte[], String, byte[], Object> stage =
      record -> {
        if (record.value().equals(BROKEN)) {
          throw new IllegalStateException(BROKEN);
        }
      };

  @AfterEach
  void forget() {
    MDC.clear();
  }

  @Test
  void bearsTaskAndPlaceAndSku() {
    NamedFailures<String> books = NamedFailures.ofBooks(stage);
    books.init(context);
    context.setRecordMetadata("sku-input", 3, 42);
    assertThatThrownBy(() -> books.process(record("A-1@DC1", BROKEN)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(BROKEN);
    assertThat(MDC.getCopyOfContextMap())
        .isEqualTo(
            Map.of(
                "task",
                context.taskId().toString(),
                "topic",
                "sku-input",
                "partition",
                "3",
                "offset",
                "42",
                "sku",
                "A-1"));
  }

  @Test
  void whatGoesOnAfterwardsIsNotCalledFailed() {
    NamedFailures<String> books = NamedFailures.ofBooks(stage);
    books.init(context);
    context.setRecordMetadata("sku-input", 3, 42);
    assertThatThrownBy(() -> books.process(record("A-1@DC1", BROKEN))).hasMessage(BROKEN);
    books.process(record("A-2@DC1", "good"));
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    assertThatThrownBy(() -> books.process(record("@tick", BROKEN))).hasMessage(BROKEN);
    assertThat(MDC.get("sku")).isNull();
    assertThatThrownBy(() -> books.process(record("A-3@", BROKEN))).hasMessage(BROKEN);
    assertThat(MDC.get("sku")).isEqualTo("A-3");
    books.close();
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }

  @Test
  void aPublishersKeyIsNoSku() {
    NamedFailures<String> keying = NamedFailures.of(stage);
    keying.init(context);
    assertThatThrownBy(() -> keying.process(record("someone@example.com", BROKEN)))
        .hasMessage(BROKEN);
    assertThat(MDC.get("sku")).isNull();
    assertThat(MDC.get("topic")).as("timed work has no place").isNull();
    assertThat(MDC.get("task")).isEqualTo(context.taskId().toString());
  }

  private static Record<byte[], String> record(String key, String value) {
    return new Record<>(key.getBytes(UTF_8), value, 0);
  }
}

package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

/** Input that its publishers key by SKU. */
class KeyedInputTest {

  @Test
  void eventsMeetTheirSettingsAndTicks() {
    try (Harness shop = new Harness(Harness.settings(ReviewClock.STREAM, true))) {
      shop.put(
              Harness.TOPICS.skuSettings(),
              "A-1",
              "{\"threshold\":10,\"supplierId\":\"S1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":10}")
          .tick("2026-01-05T00:00:00Z")
          .event(
              "c1",
              "COUNT",
              "2026-01-05T08:00:00Z",
              "\"countedQuantity\":12,\"countedAt\":\"2026-01-05T08:00:00Z\"")
          .event("s1", "SALE", "2026-01-05T09:00:00Z", "\"quantity\":4")
          .event("s1", "SALE", "2026-01-05T09:00:00Z", "\"quantity\":4")
          .tick("2026-01-06T00:00:00Z");

      assertThat(shop.warnings())
          .extracting(LowStockWarning::state)
          .contains(LowStockWarning.State.RAISED);
      assertThat(shop.orders()).hasSize(1);
      assertThat(shop.accounting().duplicates()).isEqualTo(1);
      assertThat(shop.accounting().isSettled()).isTrue();
    }
  }

  @Test
  void aRecordInAWrongPartitionIsADeadLetterAndNeverASecondBook() {
    int partitions = 5;
    String home = null;
    String stranger = null;
    for (int i = 0; home == null || stranger == null; i++) {
      String sku = "SKU" + i;
      if (BuiltInPartitioner.partitionForKey(sku.getBytes(UTF_8), partitions) == 0) {
        home = sku;
      } else {
        stranger = sku;
      }
    }
    try (Harness shop =
        new Harness(Harness.settings(ReviewClock.STREAM, true), new Partitions(partitions, 1))) {
      for (String sku : new String[] {home, stranger}) {
        shop.event(
            "{\"eventId\":\"s\",\"source\":\"test\",\"type\":\"SALE\",\"sku\":\"%s\",\"location\":\"DC1\",\"occurredAt\":\"2026-01-05T08:00:00Z\",\"quantity\":1}"
                .formatted(sku));
      }

      assertThat(shop.levels()).containsOnlyKeys(home + "@DC1");
      assertThat(shop.accounting().deadLetters())
          .containsOnlyKeys(DeadLetterReason.WRONG_PARTITION)
          .containsEntry(DeadLetterReason.WRONG_PARTITION, 1L);
      assertThat(shop.accounting().isSettled()).isTrue();
    }
  }
}

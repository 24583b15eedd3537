package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.WeeklySales;
import io.github.inventorystreams.state.SkuStageInput;
import io.github.inventorystreams.state.SkuStageInputCodec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sales of a supplier's SKUs, which come back to all of them with the next round. */
class PooledSalesTest {

  private static List<SkuStageInput> pools(Harness shop) {
    return shop.values(Harness.TOPICS.bookUpdates()).stream()
        .map(new SkuStageInputCodec()::decode)
        .filter(SkuStageInput.Pooled.class::isInstance)
        .toList();
  }

  private static void sell(Harness shop, String sku, int day, int quantity) {
    shop.event(
        "{\"eventId\":\"s%d\",\"source\":\"test\",\"type\":\"SALE\",\"sku\":\"%s\",\"location\":\"DC1\",\"quantity\":%d,\"occurredAt\":\"2026-01-%02dT12:00:00Z\"}"
            .formatted(day, sku, quantity, day));
  }

  @Test
  void theSalesOfASuppliersSkusAreAddedUp() {
    try (Harness shop = new Harness()) {
      shop.put(Harness.TOPICS.skuSettings(), "A", "{\"supplierId\":\"S1\"}")
          .put(Harness.TOPICS.skuSettings(), "B", "{\"supplierId\":\"S1\"}")
          .put(Harness.TOPICS.skuSettings(), "C", "{\"supplierId\":\"S2\"}")
          .tick("2026-01-05T00:00:00Z");
      // From a Monday to a Sunday.
      for (int day = 5; day <= 11; day++) {
        sell(shop, "A", day, day);
        sell(shop, "B", day, 1);
        sell(shop, "C", day, 3);
      }

      shop.tick("2026-01-12T00:00:00Z");

      long review = Instant.parse("2026-01-12T00:00:00Z").toEpochMilli();
      assertThat(pools(shop))
          .contains(
              new SkuStageInput.Pooled(
                  "S1",
                  new PooledSales(
                      review,
                      // The Sunday counts as the next best day: one week alone shows no habit.
                      List.of(6L, 7L, 8L, 9L, 10L, 11L, 11L),
                      14_000,
                      new WeeklySales(2923, List.of(63L), List.of(14_000L)),
                      // 7,000 ln(1 + 55) + 7,000 ln(1 + 7), A's 55 units with the Sunday cut down.
                      28_177 + 14_556)),
              new SkuStageInput.Pooled(
                  "S2",
                  new PooledSales(
                      review,
                      List.of(3L, 3L, 3L, 3L, 3L, 3L, 3L),
                      7_000,
                      new WeeklySales(2923, List.of(21L), List.of(7_000L)),
                      // 7,000 ln(1 + 21)
                      21_637)));
    }
  }
}

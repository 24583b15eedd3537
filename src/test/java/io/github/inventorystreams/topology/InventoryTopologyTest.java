package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import io.github.inventorystreams.stock.Book;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The way of an event through the whole topology. */
class InventoryTopologyTest {

  @Test
  void itsTextIsThatOfTheSnapshot() throws IOException {
    String text =
        InventoryTopology.build(
                Harness.TOPICS,
                Harness.settings(StageSettings.ReviewClock.WALL),
                new Partitions(4, 2),
                new StageMetrics(),
                ForecastExecutor.inPlace(),
                ReadPositions.none(),
                new Properties())
            .describe()
            .toString();

    try (InputStream snapshot =
        Objects.requireNonNull(getClass().getResourceAsStream("topology.txt"))) {
      assertThat(text).isEqualTo(new String(snapshot.readAllBytes(), UTF_8));
    }
  }

  /** Without room in Kafka's cache, a book is written while it is being changed. */
  @Test
  void withoutACacheTheStoreHasTheBookAsItIsLast() {
    try (Harness shop = Harness.withCache(0)) {
      for (int i = 0; i < 40; i++) {
        shop.event("s" + i, "SALE", "2026-01-05T10:%02d:00Z".formatted(i), "\"quantity\":1");
      }

      Book stored = shop.driver.<String, Book>getKeyValueStore("sku-state").get("A-1@DC1");
      assertThat(stored.onHand().units()).isEqualTo(-40);
      assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-40);
    }
  }

  @Test
  void aSaleThatCrossesTheThresholdWarnsOnce() {
    try (Harness shop = new Harness()) {
      shop.put(Harness.TOPICS.skuSettings(), "A-1", "{\"sku\":\"A-1\",\"threshold\":10}")
          .event(
              "c1",
              "COUNT",
              "2026-01-05T08:00:00Z",
              "\"countedQuantity\":12,\"countedAt\":\"2026-01-05T08:00:00Z\"")
          .event("s1", "SALE", "2026-01-05T09:00:00Z", "\"quantity\":2")
          .event("s1", "SALE", "2026-01-05T09:00:00Z", "\"quantity\":2")
          .event("s2", "SALE", "2026-01-05T10:00:00Z", "\"quantity\":1");

      List<LowStockWarning> warnings = shop.warnings();

      assertThat(warnings).hasSize(1);
      assertThat(warnings.get(0).state()).isEqualTo(LowStockWarning.State.RAISED);
      assertThat(warnings.get(0).onHand()).isEqualTo(10);
      assertThat(warnings.get(0).causedBy()).isEqualTo("s1");
      assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(9);
      assertThat(shop.accounting().applied()).isEqualTo(3);
      assertThat(shop.accounting().duplicates()).isEqualTo(1);
      assertThat(shop.accounting().isSettled()).isTrue();
    }
  }

  @Test
  void aReviewOrdersAndTheReceiptClosesTheOrder() {
    try (Harness shop = new Harness()) {
      shop.put(
              Harness.TOPICS.skuSettings(),
              "A-1",
              "{\"sku\":\"A-1\",\"supplierId\":\"S1\",\"packSize\":12,\"policy\":\"STOCK_PLAN\",\"coverDays\":10}")
          .put(
              Harness.TOPICS.supplierSettings(), "S1", "{\"supplierId\":\"S1\",\"leadTimeDays\":3}")
          .tick("2026-01-05T00:00:00Z")
          .event(
              "c1",
              "COUNT",
              "2026-01-05T00:00:00Z",
              "\"countedQuantity\":8,\"countedAt\":\"2026-01-05T00:00:00Z\"")
          .event("s1", "SALE", "2026-01-05T09:00:00Z", "\"quantity\":4")
          .tick("2026-01-06T00:00:00Z");

      List<PurchaseOrder> orders = shop.orders();

      // 4 sold in 1 day: S = 10 x 4 = 40, position 4, so 36 are missing: 3 packs.
      assertThat(orders).hasSize(1);
      PurchaseOrder order = orders.get(0);
      assertThat(order.poNumber()).isEqualTo("PO-S1-DC1-20260106-1");
      assertThat(order.lines())
          .singleElement()
          .extracting(PurchaseOrder.Line::quantity)
          .isEqualTo(36L);
      assertThat(order.totalValue()).isEqualByComparingTo("90");
      assertThat(shop.levels().get("A-1@DC1").onOrder()).isEqualTo(36);
      assertThat(shop.values(Harness.TOPICS.reviewRounds())).hasSize(2);

      shop.event(
          "r1",
          "RESTOCK",
          "2026-01-09T08:00:00Z",
          "\"quantity\":36,\"poNumber\":\"PO-S1-DC1-20260106-1\",\"line\":1");

      StockLevel after = shop.levels().get("A-1@DC1");
      assertThat(after.onOrder()).isZero();
      assertThat(after.onHand()).isEqualTo(40);
    }
  }
}

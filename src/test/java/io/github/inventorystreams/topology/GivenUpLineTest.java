package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An order that nobody delivers: its desk alone gives it up, and the book counts it until it hears
 * so, wherever the two are.
 */
class GivenUpLineTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 150;

  @ParameterizedTest
  @CsvSource({
    "Pacific/Auckland, America/Los_Angeles",
    "America/Los_Angeles, Pacific/Auckland",
    "UTC, UTC"
  })
  void isCountedUntilItExpiresAndNeverOrderedTwice(String location, String supplier) {
    Map<String, PurchaseOrder> orders = new LinkedHashMap<>();
    Map<String, StockLevel> levels = new HashMap<>();
    try (Harness shop = new Harness()) {
      shop.put(Harness.TOPICS.locationSettings(), "DC1", "{\"zone\":\"" + location + "\"}")
          .put(Harness.TOPICS.supplierSettings(), "S1", "{\"zone\":\"" + supplier + "\"}")
          .put(
              Harness.TOPICS.skuSettings(),
              "A-1",
              "{\"supplierId\":\"S1\",\"policy\":\"MIN_MAX\",\"min\":5,\"max\":20}")
          .tick(START + "T00:00:00Z")
          .event(
              "c",
              "COUNT",
              START + "T01:00:00Z",
              "\"countedQuantity\":2,\"countedAt\":\"" + START + "T01:00:00Z\"");
      for (int day = 1; day <= DAYS; day++) {
        shop.tick(START.plusDays(day) + "T00:00:00Z");
        shop.orders().forEach(order -> orders.put(order.poNumber(), order));

        levels.putAll(shop.levels());

        assertThat(levels.get("A-1@DC1").onOrder())
            .as("day %d", day)
            .isBetween(18L, 36L)
            .isEqualTo(
                orders.values().stream()
                    .filter(order -> order.type() != PurchaseOrder.Type.PO_CLOSED)
                    .flatMap(order -> order.lines().stream())
                    .mapToLong(PurchaseOrder.Line::quantity)
                    .sum());
      }
    }
    // One that is overdue for two weeks covers nothing, so a second one runs beside it; no third
    // one
    // does before the first is given up.
    assertThat(orders.values())
        .extracting(PurchaseOrder::status)
        .containsExactly(
            OrderStatus.EXPIRED,
            OrderStatus.EXPIRED,
            OrderStatus.EXPIRED,
            OrderStatus.CREATED,
            OrderStatus.CREATED);
  }
}

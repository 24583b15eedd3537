package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * An order far above the usual waits for a person, and what is no longer needed is proposed to be
 * taken back (field-bugs/B10): 4 sold a day, once a barcode of 40123456, corrected a day later.
 */
class ImplausibleOrderTest {

  @Test
  void anOrderOfMillionsIsNotSentWithoutAPerson() {
    try (FieldBug bug = FieldBug.played("B10")) {
      assertThat(bug.placed("B10"))
          .filteredOn(order -> order.lines().get(0).quantity() > 100)
          .allMatch(order -> order.type() == PurchaseOrder.Type.PO_PROPOSED);
    }
  }

  /** Somebody has approved it all the same: the correction makes it a surplus that people see. */
  @Test
  void whatIsNotNeededAfterACorrectionIsProposedToBeCancelled() {
    try (FieldBug bug = FieldBug.shop()) {
      LocalDate first = LocalDate.of(2026, 10, 1);
      bug.put("supplier-settings", "S", "{\"supplierId\":\"S\",\"leadTimeDays\":3}");
      bug.put(
          "sku-settings",
          "A",
          "{\"sku\":\"A\",\"supplierId\":\"S\",\"policy\":\"ORDER_UP_TO\",\"unitCost\":\"1\"}");
      bug.begin(first);
      bug.put(
          "stock-events",
          "A",
          event(
              "c",
              "COUNT",
              first,
              "\"countedQuantity\":200,\"countedAt\":\"2026-10-01T10:00:00Z\""));
      for (int day = 1; day <= 15; day++) {
        bug.begin(first.plusDays(day));
        bug.put(
            "stock-events", "A", event("s" + day, "SALE", first.plusDays(day), "\"quantity\":4"));
      }
      bug.put(
          "stock-events",
          "A",
          event(
              "o",
              "ORDERED",
              first.plusDays(15),
              "\"quantity\":5000,\"poNumber\":\"X-1\",\"expectedAt\":\"2026-10-20T00:00:00Z\""));
      bug.begin(first.plusDays(16));

      assertThat(bug.lastReview("A").why().notes())
          .anySatisfy(
              note ->
                  assertThat(note)
                      .startsWith("5")
                      .contains("on order are not needed any more; to be done by hand: c")
                      .contains("X-1 line 1"));
      assertThat(bug.warnings)
          .filteredOn(warning -> warning.kind() == LowStockWarning.Kind.OVERSTOCK)
          .singleElement()
          .satisfies(
              warning -> {
                assertThat(warning.severity()).isEqualTo(LowStockWarning.Severity.WARNING);
                assertThat(warning.message())
                    .startsWith(
                        "A@DC1 will have too much: 140 available, 5000 on order, more than ")
                    .endsWith("its last review names the orders to cut");
              });
    }
  }

  private static String event(String id, String type, LocalDate day, String rest) {
    return "{\"eventId\":\"%s\",\"source\":\"t\",\"type\":\"%s\",\"sku\":\"A\",\"location\":\"DC1\",\"occurredAt\":\"%sT10:00:00Z\",%s}"
        .formatted(id, type, day, rest);
  }
}

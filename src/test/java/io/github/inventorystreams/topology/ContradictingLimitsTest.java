package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.StockLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits that contradict each other: bounded, noted with the true cause, and told to somebody. */
class ContradictingLimitsTest {

  /** min 200, max 300, packs of 100, 194 on hand. */
  @Test
  void packsAreRoundedDownUnderTheMaximum() {
    try (FieldBug bug = FieldBug.played("B01")) {
      assertThat(bug.line("B01").quantity()).isEqualTo(100);
      assertThat(bug.line("B01").why().notes())
          .containsExactly("rounded down to packs of 100: 200 would pass the maximum of 300 by 94");
      assertThat(bug.placed("B01")).hasSize(1);
    }
  }

  /** min 5, max 10, packs of 12, 4 on hand: less than a pack can't be had. */
  @Test
  void aSinglePackMayPassTheMaximumWithANote() {
    try (FieldBug bug = FieldBug.shop()) {
      bug.put("supplier-settings", "S", "{\"supplierId\":\"S\",\"leadTimeDays\":3}");
      bug.put(
          "sku-settings",
          "P",
          "{\"sku\":\"P\",\"supplierId\":\"S\",\"policy\":\"MIN_MAX\",\"min\":5,\"max\":10,\"packSize\":12,\"unitCost\":\"1\"}");
      bug.begin(LocalDate.of(2026, 10, 2));
      bug.put("stock-events", "P", count("P", 4));
      bug.begin(LocalDate.of(2026, 10, 3));

      assertThat(bug.placed("P").get(0).type()).isEqualTo(PurchaseOrder.Type.PO_CREATED);
      assertThat(bug.line("P").quantity()).isEqualTo(12);
      assertThat(bug.line("P").why().notes())
          .containsExactly("6 above the maximum of 10: the supplier takes packs of 12");
    }
  }

  /** 2 on hand of min 5, max 10; the supplier takes no less than 48, and nothing was ever sold. */
  @Test
  void aMinimumOrderFarAboveTheMaximumWaitsForApproval() {
    try (FieldBug bug = FieldBug.played("B34")) {
      assertThat(bug.placed("B34"))
          .singleElement()
          .extracting(PurchaseOrder::type)
          .isEqualTo(PurchaseOrder.Type.PO_PROPOSED);
      assertThat(bug.line("B34").quantity()).isEqualTo(48);
      assertThat(bug.line("B34").why().notes())
          .containsExactly(
              "40 above the maximum of 10: the supplier takes no less than 48",
              "waits for approval: 48 is 40 above the maximum of 10, more than is forecast to sell soon (orders.max-top-up-days)");
    }
  }

  /** The same with a shelf of 12 and a minimum of 60: it never can be ordered, and is told once. */
  @Test
  void whatCanNeverBeOrderedIsToldOnceWithTheTrueCause() {
    try (FieldBug bug = FieldBug.played("B34")) {
      bug.passUntil(LocalDate.of(2026, 11, 20));

      assertThat(bug.placed("B34B")).isEmpty();
      assertThat(bug.lastReview("B34B").result()).isEqualTo(ReviewOutcome.Result.NO_ROOM);
      assertThat(bug.lastReview("B34B").why().notes())
          .containsExactly(
              "the shelf of 12 has room for 9, and the supplier takes no less than 60 (minimum order of 60)");
      assertThat(bug.warnings)
          .filteredOn(warning -> warning.kind() == LowStockWarning.Kind.NOT_ORDERABLE)
          .singleElement()
          .satisfies(
              warning -> {
                assertThat(warning.state()).isEqualTo(LowStockWarning.State.RAISED);
                assertThat(warning.message())
                    .isEqualTo(
                        "B34B@DC1 is needed and can not be ordered: even without stock the shelf of 12 has room for 12, and the supplier takes no less than 60 (minimum order of 60)");
              });

      bug.put(
          "sku-settings",
          "B34B",
          "{\"sku\":\"B34B\",\"supplierId\":\"B34S\",\"policy\":\"MIN_MAX\",\"min\":4,\"max\":12,\"minimumOrder\":6,\"unitCost\":\"1\",\"shelfUnits\":12}");
      bug.passUntil(LocalDate.of(2026, 11, 22));
      assertThat(bug.placed("B34B")).hasSize(1);
      assertThat(bug.published("B34B")).contains("RESOLVED NOT_ORDERABLE WARNING");
    }
  }

  /** A minimum order value of 100, and nobody has said what a unit costs. */
  @Test
  void anUnknownPriceDoesNotKeepAnOrderBack() {
    try (FieldBug bug = FieldBug.played("B07")) {
      assertThat(bug.placed("B07"))
          .singleElement()
          .extracting(PurchaseOrder::type)
          .isEqualTo(PurchaseOrder.Type.PO_CREATED);
      assertThat(bug.line("B07").quantity()).isEqualTo(18);
      assertThat(bug.line("B07").why().notes())
          .containsExactly(
              "the minimum order value of 100 EUR can not be checked: a price is not known");
      // It became low, and then covered; no receipt is booked in the case. Nothing flaps.
      assertThat(bug.published("B07"))
          .containsExactly("RAISED LOW WARNING", "UPDATED LOW INFO", "RAISED LATE_SUPPLY WARNING");
      assertThat(onOrder(bug, "B07")).containsExactly(0L, 18L);
    }
  }

  /** 9 on hand of min 10, max 20, at 1.00 each: 100 of them for a minimum value of 100. */
  @Test
  void aTopUpBeyondTheMaximumWaitsForApproval() {
    try (FieldBug bug = FieldBug.played("B07C")) {
      assertThat(bug.placed("B07C"))
          .isNotEmpty()
          .allMatch(order -> order.type() == PurchaseOrder.Type.PO_PROPOSED);
      assertThat(bug.line("B07C").quantity()).isEqualTo(100);
      assertThat(bug.line("B07C").why().notes())
          .last()
          .asString()
          .startsWith("waits for approval: topped up from 11 to 100")
          .contains("up to 11 need no approval");
    }
  }

  /** Worth 20 of 100, and enough for weeks: it waits, and nothing goes back and forth meanwhile. */
  @Test
  void whatWaitsForAMinimumIsNeitherOnOrderNorToldAtEachReview() {
    try (FieldBug bug = FieldBug.shop()) {
      bug.put(
          "supplier-settings",
          "S",
          "{\"supplierId\":\"S\",\"leadTimeDays\":3,\"minimumOrderValue\":\"100\"}");
      bug.put(
          "sku-settings",
          "W",
          "{\"sku\":\"W\",\"supplierId\":\"S\",\"policy\":\"STOCK_PLAN\",\"coverDays\":30,\"unitCost\":\"1\",\"threshold\":40}");
      LocalDate first = LocalDate.of(2026, 10, 2);
      bug.begin(first);
      bug.put("stock-events", "W", count("W", 40));
      for (int day = 1; day <= 14; day++) {
        bug.begin(first.plusDays(day));
        bug.put(
            "stock-events",
            "W",
            "{\"eventId\":\"s%d\",\"source\":\"t\",\"type\":\"SALE\",\"sku\":\"W\",\"location\":\"DC1\",\"quantity\":2,\"occurredAt\":\"%sT10:00:00Z\"}"
                .formatted(day, first.plusDays(day)));
      }
      bug.begin(first.plusDays(15));

      assertThat(bug.placed("W")).isEmpty();
      assertThat(bug.lastReview("W").result()).isEqualTo(ReviewOutcome.Result.MINIMUM_ORDER_VALUE);
      assertThat(onOrder(bug, "W")).containsExactly(0L);
      assertThat(bug.published("W")).containsExactly("RAISED LOW WARNING");
    }
  }

  /** The different figures of on order, in their order. */
  private static List<Long> onOrder(FieldBug bug, String sku) {
    List<Long> figures = new ArrayList<>();
    for (StockLevel level : bug.levels) {
      boolean news = figures.isEmpty() || figures.get(figures.size() - 1) != level.onOrder();
      if (level.book().sku().equals(sku) && news) {
        figures.add(level.onOrder());
      }
    }
    return figures;
  }

  private static String count(String sku, long units) {
    return "{\"eventId\":\"c\",\"source\":\"t\",\"type\":\"COUNT\",\"sku\":\"%s\",\"location\":\"DC1\",\"countedQuantity\":%d,\"countedAt\":\"2026-10-02T08:00:00Z\",\"occurredAt\":\"2026-10-02T08:00:00Z\"}"
        .formatted(sku, units);
  }
}

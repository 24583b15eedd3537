package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookExplanation;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.PurchaseOrder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Supply that comes too late protects nothing (field-bugs/B03): 30 on hand, 3 sold a day, orders
 * take 3 days, and 500 of another system are due in ten weeks.
 */
class LateSupplyTest {

  @Test
  void orderUpToBridgesTheGapFromTheDayOnWhichItWould() {
    try (FieldBug bug = FieldBug.played("B03")) {
      PurchaseOrder first = bug.placed("B03").get(0);
      OrderReason why = bug.line("B03").why();

      // 15 are left on the ninth: less than the target of four days with its safety stock.
      assertThat(first.requestedDelivery()).isEqualTo(LocalDate.of(2026, 10, 12));
      assertThat(why.onHand()).isEqualTo(15);
      assertThat(why.onOrder()).isEqualTo(500);
      assertThat(why.position()).isEqualTo(15);
      assertThat(why.tooLate()).isEqualTo(500);
      assertThat(why.notes().get(0))
          .isEqualTo(
              "500 on order do not count yet: 500 of OLD-7 on 2026-12-20; what the next review orders comes by 2026-10-13");
      assertThat(ordered(bug, "B03")).isBetween(50L, 70L);
    }
  }

  @Test
  void minMaxOrdersAtItsMinimumUpToItsMaximum() {
    try (FieldBug bug = FieldBug.played("B03")) {
      PurchaseOrder.Line line = bug.line("B03M");

      assertThat(line.why().onHand()).isEqualTo(18);
      assertThat(line.why().position()).isEqualTo(18);
      assertThat(line.quantity()).isEqualTo(22);
      assertThat(line.why().notes().get(0)).contains("500 of OLD-7 on 2026-12-20");
    }
  }

  /** No receipt is booked in the case, so it runs out all the same. */
  @Test
  void whatWasForetoldDoesNotEndByComingTrue() {
    try (FieldBug bug = FieldBug.played("B03")) {
      for (String sku : new String[] {"B03", "B03M"}) {
        BookExplanation story = bug.story(sku);
        assertThat(story.onHand()).isNegative();
        assertThat(bug.warnings)
            .filteredOn(warning -> warning.book().sku().equals(sku))
            .filteredOn(warning -> warning.message().contains("run out"))
            .noneMatch(warning -> warning.state().name().equals("RESOLVED"));
      }
      // It was raised again once the order of the eighth had not come, and is open since.
      assertThat(bug.story("B03M").warnings())
          .extracting(warning -> warning.kind().name())
          .contains("PROJECTED_STOCKOUT", "NEGATIVE");
    }
  }

  @Test
  void lowStockIsNotCoveredByWhatComesInTenWeeks() {
    try (FieldBug bug = FieldBug.played("B03")) {
      assertThat(bug.published("B03M")).contains("RAISED LOW WARNING", "UPDATED LOW INFO");
      assertThat(bug.published("B03M").indexOf("RAISED LOW WARNING"))
          .isLessThan(bug.published("B03M").indexOf("UPDATED LOW INFO"));
    }
  }

  private static long ordered(FieldBug bug, String sku) {
    return bug.placed(sku).stream()
        .flatMap(order -> order.lines().stream())
        .filter(line -> line.sku().equals(sku))
        .mapToLong(PurchaseOrder.Line::quantity)
        .sum();
  }
}

package io.github.inventorystreams.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.SupplierTerms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Units cost 2.50; the books are empty and sell one a day over nine days. */
class MinimumValueTest {

  private static SupplierTerms terms(@Nullable Long capacity, String minimumValue) {
    SupplierTerms plain = Desk.terms(capacity);
    return new SupplierTerms(
        plain.supplierId(),
        capacity,
        plain.leadTimeDays(),
        plain.leadTimeStdDays(),
        plain.reviewDays(),
        plain.cutOff(),
        plain.zone(),
        new BigDecimal(minimumValue),
        plain.currency());
  }

  private static List<PurchaseOrder> orders(SupplierTerms terms, OrderProposal... proposals) {
    return new Round(terms, Desk.REVIEW).close(List.of(proposals), 0, number -> false).orders();
  }

  @Test
  void isToppedUpWhereTheCoverIsLeast() {
    PurchaseOrder order =
        orders(terms(null, "60"), Desk.proposal("A", "DC1", 12), Desk.proposal("B", "DC1", 9))
            .get(0);
    // 21 units are 52.50; three more make 60, all for B, which is covered for the fewest days.
    assertThat(order.totalValue()).isEqualByComparingTo("60");
    assertThat(order.lines()).extracting(PurchaseOrder.Line::quantity).containsExactly(12L, 12L);
    assertThat(order.lines())
        .extracting(line -> line.why().notes())
        .containsExactly(List.of(), List.of("3 more than needed: minimum order value"));
  }

  @Test
  void stays0WhereTheCapacityDoesNotReach() {
    assertThat(orders(terms(20L, "60"), Desk.proposal("A", "DC1", 12))).isEmpty();
  }

  @Test
  void saysWhatTheOrderWouldHaveBeenWorthAtItsLocation() {
    Round.Outcome outcome =
        new Round(terms(null, "60"), Desk.REVIEW)
            .close(
                List.of(
                    Desk.proposal("A", "DC1", 4, 10),
                    Desk.proposal("B", "DC1", 2, 10),
                    Desk.proposal("A", "DC2", 24)),
                0,
                number -> false);
    assertThat(outcome.orders()).extracting(PurchaseOrder::location).containsExactly("DC2");
    assertThat(outcome.answers())
        .filteredOn(answer -> answer.poNumber() == null)
        .hasSize(2)
        .extracting(OrderLineEvent.Line::withheld)
        .containsOnly(
            new OrderLineEvent.Withheld(
                ReviewOutcome.Result.MINIMUM_ORDER_VALUE,
                "the order to DC1 would be worth 15.00 EUR of the 60 that the supplier takes; the next review asks again"));
  }

  @Test
  void holdsForEachLocation() {
    List<PurchaseOrder> orders =
        orders(terms(null, "20"), Desk.proposal("A", "DC1", 8), Desk.proposal("A", "DC2", 4));
    assertThat(orders)
        .extracting(PurchaseOrder::totalValue)
        .allMatch(value -> value.compareTo(new BigDecimal("20")) == 0);
  }

  @Test
  void waitsAsLongAsNobodyNeedsIt() {
    OrderProposal covered = Desk.proposal("A", "DC1", 4, 10);
    assertThat(orders(terms(null, "60"), covered)).isEmpty();
    assertThat(orders(terms(null, "10"), covered)).hasSize(1);
  }
}

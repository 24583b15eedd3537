package io.github.inventorystreams.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.Proposals;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Units cost 2.50; the books are empty and sell one a day over nine days. */
class MinimumValueTest {

  private static SupplierTerms terms(@Nullable Long capacity, String minimumValue) {
    SupplierTerms plain = Desk.terms(capacity);
    return TermsBuilder.from(plain)
        .capacityPerReview(capacity)
        .minimumOrderValue(new BigDecimal(minimumValue))
        .build();
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
        .extracting(OrderLineEvent::withheld)
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

  private static OrderProposal with(OrderProposal plain, String unitCost, OrderProposal.Care care) {
    return Proposals.like(plain).mostUnits(30).unitCost(unitCost).care(care).build();
  }

  @Test
  void aTopUpStaysWithinWhatNeedsNoQuestionWhereThatDoes() {
    OrderProposal small =
        with(Desk.proposal("A", "DC1", 12), "2.50", new OrderProposal.Care(false, 24, null));

    PurchaseOrder order = orders(terms(null, "60"), small).get(0);
    assertThat(order.type()).isEqualTo(PurchaseOrder.Type.PO_CREATED);
    assertThat(order.lines().get(0).quantity()).isEqualTo(24);
  }

  @Test
  void aTopUpBeyondItWaitsForApprovalWithItsReason() {
    OrderProposal small =
        with(Desk.proposal("A", "DC1", 12), "2.50", new OrderProposal.Care(false, 23, null));

    PurchaseOrder order = orders(terms(null, "60"), small).get(0);
    assertThat(order.type()).isEqualTo(PurchaseOrder.Type.PO_PROPOSED);
    assertThat(order.lines().get(0).quantity()).isEqualTo(24);
    assertThat(order.lines().get(0).why().notes())
        .last()
        .isEqualTo(
            "waits for approval: topped up from 12 to 24, 24 days of demand with what there is, for the minimum order value of 60 EUR; up to 23 need no approval (orders.max-top-up-days, or the maximum)");
  }

  @Test
  void whereNothingCanBeAddedTheSkuIsNamedAsOutOfReach() {
    OrderProposal bounded =
        with(Desk.proposal("A", "DC1", 12), "2.50", new OrderProposal.Care(false, 12, null));

    Round.Outcome outcome =
        new Round(terms(null, "80"), Desk.REVIEW).close(List.of(bounded), 0, number -> false);

    // At most 30 units, 75.00.
    assertThat(outcome.orders()).isEmpty();
    assertThat(outcome.answers().get(0).withheld())
        .extracting(OrderLineEvent.Withheld::reason)
        .isEqualTo(ReviewOutcome.Result.MINIMUM_OUT_OF_REACH);
  }

  @Test
  void whatIsAtAMinimumThatSomebodyHasSetDoesNotWait() {
    OrderProposal urgent =
        with(Desk.proposal("A", "DC1", 4, 10), "2.50", new OrderProposal.Care(true, 30, null));

    assertThat(orders(terms(null, "60"), urgent).get(0).lines().get(0).quantity()).isEqualTo(24);
  }

  @Test
  void withoutAPriceNobodyKnowsTheValueAndTheOrderGoesOut() {
    OrderProposal unpriced =
        with(Desk.proposal("A", "DC1", 4, 10), "0", new OrderProposal.Care(false, 30, null));

    PurchaseOrder order =
        orders(terms(null, "60"), unpriced, Desk.proposal("B", "DC1", 2, 10)).get(0);
    assertThat(order.lines()).extracting(PurchaseOrder.Line::quantity).containsExactly(4L, 2L);
    assertThat(order.lines().get(0).why().notes())
        .containsExactly(
            "the minimum order value of 60 EUR can not be checked: a price is not known");
  }

  @Test
  void aReasonOfTheReviewMakesTheOrderWait() {
    OrderProposal odd =
        with(Desk.proposal("A", "DC1", 4), "2.50", new OrderProposal.Care(false, 30, "it is odd"));

    assertThat(orders(terms(null, "1"), odd).get(0).type())
        .isEqualTo(PurchaseOrder.Type.PO_PROPOSED);
  }
}

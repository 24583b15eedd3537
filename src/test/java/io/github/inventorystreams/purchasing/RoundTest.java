package io.github.inventorystreams.purchasing;

import static io.github.inventorystreams.purchasing.Desk.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.Proposals;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A review round of a supplier. */
class RoundTest {
  private static final Round UNLIMITED = new Round(Desk.terms(null), Desk.REVIEW);

  @Test
  void makesOneOrderForEachLocationWithItsLinesBySku() {
    Round.Outcome outcome =
        UNLIMITED.close(
            List.of(proposal("C", "DC1", 3), proposal("A", "DC2", 2), proposal("B", "DC1", 4)),
            0,
            any -> false);

    assertThat(outcome.orders())
        .extracting(PurchaseOrder::poNumber)
        .containsExactly("PO-S1-DC1-20260105-1", "PO-S1-DC2-20260105-1");
    PurchaseOrder first = outcome.orders().get(0);
    assertThat(first.type()).isEqualTo(PurchaseOrder.Type.PO_CREATED);
    assertThat(first.totalValue()).isEqualByComparingTo("17.50");
    assertThat(first.lines())
        .extracting(PurchaseOrder.Line::line, PurchaseOrder.Line::sku, PurchaseOrder.Line::quantity)
        .containsExactly(tuple(1, "B", 4L), tuple(2, "C", 3L));
  }

  @Test
  void answersEveryProposalAlsoThoseThatGetNothing() {
    Round.Outcome outcome =
        new Round(Desk.terms(1L), Desk.REVIEW)
            .close(List.of(proposal("A", "DC1", 5), proposal("B", "DC1", 5)), 0, any -> false);

    assertThat(outcome.answers())
        .extracting(
            answer -> answer.book().sku(),
            OrderLineEvent::quantity,
            OrderLineEvent::poNumber,
            OrderLineEvent::reviewAtMillis)
        .containsExactlyInAnyOrder(
            tuple("A", 1L, "PO-S1-DC1-20260105-1", Desk.REVIEW), tuple("B", 0L, null, Desk.REVIEW));
  }

  @Test
  void staysWithinTheCapacityAndSaysSo() {
    Round.Outcome outcome =
        new Round(Desk.terms(10L), Desk.REVIEW)
            .close(
                List.of(proposal("A", "DC1", 9), proposal("B", "DC2", 9), proposal("C", "DC1", 9)),
                0,
                any -> false);

    List<PurchaseOrder.Line> lines =
        outcome.orders().stream().flatMap(order -> order.lines().stream()).toList();
    assertThat(lines.stream().mapToLong(PurchaseOrder.Line::quantity).sum()).isEqualTo(10);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.quantity()).isBetween(3L, 4L);
              assertThat(line.why().capacity()).isEqualTo(10);
              assertThat(line.why().allocated()).isEqualTo(line.quantity());
              assertThat(line.why().afterPack()).isEqualTo(9);
              assertThat(line.why().notes())
                  .containsExactly(
                      "%d less than asked for: the capacity of 10 is shared, the next review asks again"
                          .formatted(9 - line.quantity()));
            });
  }

  @Test
  void whatTheReviewHasGivenAlreadyIsNotGivenAgain() {
    Round.Outcome outcome =
        new Round(Desk.terms(10L), Desk.REVIEW)
            .close(List.of(proposal("A", "DC1", 9)), 7, number -> number.endsWith("-1"));

    assertThat(outcome.orders().get(0).lines().get(0).quantity()).isEqualTo(3);
    assertThat(outcome.given().values()).containsExactly(3L);
  }

  @Test
  void withoutCapacityNothingIsOrdered() {
    Round.Outcome outcome =
        new Round(Desk.terms(0L), Desk.REVIEW)
            .close(List.of(proposal("A", "DC1", 9)), 0, any -> false);

    assertThat(outcome.orders()).isEmpty();
    assertThat(outcome.answers()).hasSize(1);
  }

  @Test
  void oneLineThatNeedsApprovalMakesItsOrderWait() {
    Round.Outcome outcome =
        UNLIMITED.close(
            List.of(
                proposal("A", "DC1", 5),
                proposal("B", "DC1", 5, true),
                proposal("A", "DC2", 5, false)),
            0,
            any -> false);

    assertThat(outcome.orders())
        .extracting(PurchaseOrder::location, PurchaseOrder::type, PurchaseOrder::status)
        .containsExactly(
            tuple("DC1", PurchaseOrder.Type.PO_PROPOSED, OrderStatus.PROPOSED),
            tuple("DC2", PurchaseOrder.Type.PO_CREATED, OrderStatus.CREATED));
    assertThat(outcome.orders().get(0).lines())
        .extracting(line -> line.sku(), line -> line.status(), line -> line.why().notes())
        .containsExactly(
            tuple("A", OrderStatus.PROPOSED, List.of()),
            tuple("B", OrderStatus.PROPOSED, List.of("this SKU needs an approval")));
  }

  @Test
  void aSkuCanDoWithoutTheApprovalThatItsSupplierNeeds() {
    SupplierTerms strict = Desk.strict();

    assertThat(type(strict, proposal("A", "DC1", 5, false)))
        .isEqualTo(PurchaseOrder.Type.PO_CREATED);
    assertThat(type(strict, proposal("A", "DC1", 5))).isEqualTo(PurchaseOrder.Type.PO_PROPOSED);
  }

  private static PurchaseOrder.Type type(SupplierTerms terms, OrderProposal proposal) {
    return new Round(terms, Desk.REVIEW)
        .close(List.of(proposal), 0, any -> false)
        .orders()
        .get(0)
        .type();
  }

  @Test
  void saysWhoGotNothingAndWhy() {
    Round.Outcome outcome =
        new Round(Desk.terms(1L), Desk.REVIEW)
            .close(List.of(proposal("A", "DC1", 5), proposal("B", "DC1", 5)), 0, any -> false);

    assertThat(outcome.answers())
        .extracting(answer -> answer.book().sku(), OrderLineEvent::withheld)
        .containsExactlyInAnyOrder(
            tuple("A", null),
            tuple(
                "B",
                new OrderLineEvent.Withheld(
                    ReviewOutcome.Result.CAPACITY,
                    "the capacity of 1 was shared and left nothing; the next review asks again")));
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<OrderProposal> proposals = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      proposals.add(proposal("SKU" + i % 10, "DC" + i / 10, 1 + i));
    }
    Round round = new Round(Desk.terms(100L), Desk.REVIEW);
    Round.Outcome sorted = round.close(proposals, 0, any -> false);
    for (long seed = 1; seed <= 10; seed++) {
      Collections.shuffle(proposals, new Random(seed));
      assertThat(round.close(proposals, 0, any -> false)).as("seed %d", seed).isEqualTo(sorted);
    }
  }

  @Test
  void aNumberThatIsTakenIsNotGivenAgain() {
    Round.Outcome outcome =
        UNLIMITED.close(
            List.of(proposal("A", "DC1", 3)),
            0,
            number -> number.endsWith("-1") || number.endsWith("-2"));

    assertThat(outcome.orders().get(0).poNumber()).isEqualTo("PO-S1-DC1-20260105-3");
    assertThat(outcome.answers().get(0).poNumber()).isEqualTo("PO-S1-DC1-20260105-3");
  }

  @Test
  void theReviewIdIsTheDayInTheSuppliersZone() {
    long lateEvening = Desk.REVIEW + 6 * 3_600_000L;

    assertThat(new Round(Desk.terms(null), lateEvening).reviewId()).isEqualTo("20260106");
  }

  @Test
  void whatWaitsForAPersonDoesNotTakeTheCapacityFromOthers() {
    OrderProposal odd = odd(Desk.proposal("A", "DC1", 40_000, -39_000));

    Map<OrderProposal, Long> given =
        new Round(Desk.terms(50L), Desk.REVIEW)
            .close(
                List.of(odd, Desk.proposal("B", "DC1", 30), Desk.proposal("C", "DC1", 12)),
                0,
                number -> false)
            .given();

    assertThat(given.values()).containsExactly(8L, 30L, 12L);
  }

  @Test
  void aSingleOddLineDoesNotKeepBackWhatIsBeyondDoubt() {
    List<PurchaseOrder> orders =
        UNLIMITED
            .close(
                List.of(odd(Desk.proposal("A", "DC1", 400)), Desk.proposal("B", "DC1", 30)),
                0,
                number -> false)
            .orders();

    assertThat(orders)
        .extracting(PurchaseOrder::poNumber, PurchaseOrder::type, order -> skus(order))
        .containsExactly(
            tuple("PO-S1-DC1-20260105-1", PurchaseOrder.Type.PO_CREATED, List.of("B")),
            tuple("PO-S1-DC1-20260105-2", PurchaseOrder.Type.PO_PROPOSED, List.of("A")));
  }

  /** 30 units at 2.50 are 75. */
  @Test
  void theOrderWaitsAsAWholeWhereAPartWouldBeBelowTheMinimum() {
    SupplierTerms plain = Desk.terms(null);
    SupplierTerms terms = TermsBuilder.from(plain).minimumOrderValue(new BigDecimal("76")).build();

    List<PurchaseOrder> orders =
        new Round(terms, Desk.REVIEW)
            .close(
                List.of(odd(Desk.proposal("A", "DC1", 400)), Desk.proposal("B", "DC1", 30)),
                0,
                number -> false)
            .orders();

    assertThat(orders)
        .extracting(PurchaseOrder::type, order -> skus(order))
        .containsExactly(tuple(PurchaseOrder.Type.PO_PROPOSED, List.of("A", "B")));
  }

  private static List<String> skus(PurchaseOrder order) {
    return order.lines().stream().map(PurchaseOrder.Line::sku).toList();
  }

  private static OrderProposal odd(OrderProposal plain) {
    return Proposals.like(plain)
        .care(new OrderProposal.Care(false, plain.quantity(), "it is odd"))
        .build();
  }
}

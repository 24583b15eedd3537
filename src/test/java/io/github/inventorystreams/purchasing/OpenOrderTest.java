package io.github.inventorystreams.purchasing;

import static io.github.inventorystreams.purchasing.Desk.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of a supplier's answers on an order of 40 of A and 30 of B. */
class OpenOrderTest {
  private static final String NUMBER = "PO-S1-DC1-20260105-1";
  private static final LocalDate REQUESTED = LocalDate.of(2026, 1, 12);
  private static final LocalDate LATER = LocalDate.of(2026, 1, 19);
  private static final OpenOrder PLACED =
      OpenOrder.placed(
          new Round(Desk.terms(null), Desk.REVIEW)
              .close(List.of(proposal("A", "DC1", 40), proposal("B", "DC1", 30)), 0, any -> false)
              .orders()
              .get(0));

  private static SupplierEvent answer(
      long atMillis, Status status, boolean complete, AnswerLine... lines) {
    return new SupplierEvent.Confirmation(
        "C" + atMillis, "S1", NUMBER, status, complete, atMillis, List.of(lines));
  }

  private static AnswerLine line(int number, LineStatus status, Delivery... schedule) {
    return new AnswerLine(number, status, List.of(schedule));
  }

  private static OpenOrder.Step handle(OpenOrder order, SupplierEvent answer) {
    OpenOrder.Result result = order.handle(answer);
    assertThat(result).isInstanceOf(OpenOrder.Step.class);
    return (OpenOrder.Step) result;
  }

  private static List<Long> quantities(OpenOrder order) {
    return order.order().lines().stream().map(PurchaseOrder.Line::quantity).toList();
  }

  private static List<OrderStatus> statuses(OpenOrder order) {
    return order.order().lines().stream().map(PurchaseOrder.Line::status).toList();
  }

  @Test
  void acceptedAsItIsIsConfirmedAndTheBooksHaveNothingToLearn() {
    OpenOrder.Step answered = handle(PLACED, answer(1, Status.ACCEPTED, false));

    assertThat(answered.changed()).isEqualTo(answered.order().order());
    assertThat(answered.order().order().status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(answered.order().order().revision()).isEqualTo(2);
    assertThat(answered.order().order().changedAtMillis()).isEqualTo(1);
    assertThat(answered.changedLines()).isEmpty();
    assertThat(quantities(answered.order())).containsExactly(40L, 30L);
  }

  @Test
  void whoHasRecordedAnAnswerStandsBesideIt() {
    SupplierEvent recorded =
        new SupplierEvent.Confirmation(
            "C-1",
            "S1",
            NUMBER,
            null,
            Status.PARTIAL,
            false,
            null,
            1,
            List.of(line(1, LineStatus.CHANGED, new Delivery(15, REQUESTED))),
            "ann");
    OpenOrder.Step answered = handle(PLACED, recorded);
    assertThat(answered.order().order().lines())
        .extracting(each -> each.progress().answer().recordedBy())
        .containsExactly("ann", null);
    OpenOrder.Step later = handle(answered.order(), answer(2, Status.ACCEPTED, false));
    assertThat(later.order().order().lines())
        .as("the supplier has said it himself since")
        .allMatch(each -> each.progress().answer().recordedBy() == null);
  }

  @Test
  void aSplitDeliveryChangesTheDateOnly() {
    OpenOrder.Step answered =
        handle(
            PLACED,
            answer(
                1,
                Status.ACCEPTED,
                false,
                line(
                    1,
                    LineStatus.ACCEPTED,
                    new Delivery(10, LATER.plusDays(7)),
                    new Delivery(30, LATER))));

    assertThat(statuses(answered.order()))
        .containsExactly(OrderStatus.REDATED, OrderStatus.CONFIRMED);
    assertThat(answered.order().order().status()).isEqualTo(OrderStatus.REDATED);
    assertThat(answered.changedLines()).containsExactly(1);
    assertThat(answered.order().inbound(1).get(0).expectedDelivery()).isEqualTo(LATER);
    assertThat(answered.order().inbound(1).get(0).quantity()).isEqualTo(40);
    assertThat(answered.order().inbound(2).get(0).expectedDelivery()).isEqualTo(REQUESTED);
  }

  @Test
  void lessThanWasOrderedIsANewRevision() {
    OpenOrder.Step answered =
        handle(
            PLACED,
            answer(
                1,
                Status.PARTIAL,
                false,
                line(1, LineStatus.CHANGED, new Delivery(15, REQUESTED))));

    PurchaseOrder changed = answered.order().order();
    assertThat(answered.changed()).isEqualTo(changed);
    assertThat(changed.type()).isEqualTo(PurchaseOrder.Type.PO_CHANGED);
    assertThat(changed.revision()).isEqualTo(2);
    assertThat(changed.eventId()).isEqualTo(NUMBER + "/2");
    assertThat(changed.totalValue()).isEqualByComparingTo("112.50");
    assertThat(quantities(answered.order())).containsExactly(15L, 30L);
    assertThat(answered.order().inbound(1).get(0).quantity()).isEqualTo(15);
    assertThat(answered.order().inbound(1).get(0).revision()).isEqualTo(2);
  }

  @Test
  void inACompleteAnswerALineThatIsNotNamedIsRejected() {
    OpenOrder.Step answered =
        handle(PLACED, answer(1, Status.PARTIAL, true, line(1, LineStatus.ACCEPTED)));

    assertThat(quantities(answered.order())).containsExactly(40L, 0L);
    assertThat(answered.changedLines()).containsExactly(2);
  }

  @Test
  void inAnIncompleteAnswerItStaysAsItWas() {
    OpenOrder.Step answered =
        handle(PLACED, answer(1, Status.PARTIAL, false, line(1, LineStatus.REJECTED)));

    assertThat(quantities(answered.order())).containsExactly(0L, 30L);
    assertThat(statuses(answered.order()))
        .containsExactly(OrderStatus.REJECTED, OrderStatus.CREATED);
  }

  @Test
  void whenNothingIsLeftTheOrderIsCancelled() {
    OpenOrder.Step answered = handle(PLACED, answer(1, Status.REJECTED, false));

    assertThat(quantities(answered.order())).containsExactly(0L, 0L);
    assertThat(answered.order().order().type()).isEqualTo(PurchaseOrder.Type.PO_CANCELLED);
    assertThat(answered.order().order().totalValue()).isZero();
  }

  @Test
  void aLaterAnswerReplacesTheEarlierOneAlsoIfThatComesLast() {
    OpenOrder rejected = handle(PLACED, answer(10, Status.REJECTED, true)).order();
    OpenOrder accepted = handle(rejected, answer(20, Status.ACCEPTED, false)).order();

    assertThat(quantities(accepted)).containsExactly(40L, 30L);
    assertThat(accepted.order().revision()).isEqualTo(3);
    assertThat(accepted.handle(answer(10, Status.REJECTED, true)))
        .isInstanceOf(OpenOrder.Outdated.class);
    OpenOrder.Step overtaken = handle(accepted, answer(15, Status.REJECTED, true));
    assertThat(overtaken.changed()).isNull();
    assertThat(
            overtaken
                .order()
                .handle(
                    new SupplierEvent.Confirmation(
                        "C15", "S1", NUMBER, Status.REJECTED, true, 30, List.of())))
        .as("it comes again, with a later time")
        .isInstanceOf(OpenOrder.Outdated.class);
  }

  @Test
  void theSameAnswerTwiceChangesNothingTwice() {
    SupplierEvent partial = answer(1, Status.PARTIAL, true, line(1, LineStatus.ACCEPTED));
    OpenOrder.Step once = handle(PLACED, partial);

    assertThat(once.order().handle(partial)).isInstanceOf(OpenOrder.Outdated.class);
  }

  @Test
  void anotherSuppliersAnswerIsRefused() {
    OpenOrder.Result result =
        PLACED.handle(
            new SupplierEvent.Confirmation("C", "S2", NUMBER, Status.REJECTED, true, 1, List.of()));

    assertThat(result).isInstanceOf(OpenOrder.Refused.class);
    assertThat(((OpenOrder.Refused) result).reason()).isEqualTo(DeadLetterReason.WRONG_SUPPLIER);
  }

  @Test
  void anAnswerToALineThatTheOrderDoesNotHaveIsRefusedAsAWhole() {
    OpenOrder.Result result =
        PLACED.handle(
            answer(
                1,
                Status.PARTIAL,
                false,
                line(1, LineStatus.REJECTED),
                line(3, LineStatus.REJECTED)));

    assertThat(result).isInstanceOf(OpenOrder.Refused.class);
    assertThat(((OpenOrder.Refused) result).reason()).isEqualTo(DeadLetterReason.UNKNOWN_ORDER);
  }

  @Test
  void aShippingNoticeSaysNothingOfOtherLines() {
    OpenOrder.Step answered =
        handle(
            PLACED,
            new SupplierEvent.ShippingNotice(
                "N",
                "S1",
                NUMBER,
                1,
                List.of(line(2, LineStatus.ACCEPTED, new Delivery(30, LATER)))));

    assertThat(quantities(answered.order())).containsExactly(40L, 30L);
    assertThat(answered.changedLines()).containsExactly(2);
  }
}

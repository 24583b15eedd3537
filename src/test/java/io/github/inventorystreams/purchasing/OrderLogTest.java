package io.github.inventorystreams.purchasing;

import static io.github.inventorystreams.purchasing.Desk.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders are found again in what was published of them and said about them. */
class OrderLogTest {
  private final List<PurchaseOrder> published = new ArrayList<>();
  private final List<SupplierEvent> said = new ArrayList<>();
  private OpenOrder order;

  private void place(PurchaseOrder made) {
    order = OpenOrder.placed(made);
    published.add(made);
  }

  private void say(SupplierEvent event) {
    said.add(event);
    if (order.handle(event) instanceof OpenOrder.Step step) {
      order = step.order();
      if (step.changed() != null) {
        published.add(step.changed());
      }
    }
  }

  private OpenOrder madeAgain() {
    OrderLog log = new OrderLog();
    published.forEach(log::add);
    said.forEach(log::add);
    assertThat(log.orders()).hasSize(1);
    return log.orders().iterator().next();
  }

  private static PurchaseOrder made(boolean toApprove) {
    return new Round(toApprove ? Desk.strict() : Desk.terms(null), Desk.REVIEW)
        .close(List.of(proposal("A", "DC1", 40)), 0, any -> false)
        .orders()
        .get(0);
  }

  private static SupplierEvent answer(String id, String number, long atMillis) {
    return new SupplierEvent.Confirmation(
        id, "S1", number, SupplierEvent.Status.ACCEPTED, false, atMillis, List.of());
  }

  @Test
  void anOrderThatWasOnlyPlacedIsAsItWas() {
    place(made(false));

    assertThat(madeAgain()).isEqualTo(order);
  }

  @Test
  void theAnswerThatHoldsIsTheLatest() {
    place(made(false));
    String number = order.order().poNumber();
    say(new SupplierEvent.ReceivedBySupplier("R2", "S1", number, Desk.REVIEW + 2));
    say(new SupplierEvent.ReceivedBySupplier("R1", "S1", number, Desk.REVIEW + 1));
    say(answer("C2", number, Desk.REVIEW + 20));
    say(answer("C1", number, Desk.REVIEW + 10));

    assertThat(order.answerIds()).hasSize(2);
    assertThat(order.answeredAtMillis()).isEqualTo(Desk.REVIEW + 20);
    assertThat(madeAgain()).isEqualTo(order);
  }

  @Test
  void whatWasHeardBeforeIsKnownWhenItComesAgain() {
    place(made(false));
    String number = order.order().poNumber();
    say(answer("C1", number, Desk.REVIEW + 10));
    say(answer("C2", number, Desk.REVIEW + 20));
    say(answer("C1", number, Desk.REVIEW + 30));

    assertThat(order.answerIds()).hasSize(2);
    assertThat(madeAgain()).isEqualTo(order);
  }

  @Test
  void anApprovedOrderKnowsWhenItWasSentAndByWhom() {
    place(made(true));
    String number = order.order().poNumber();
    say(new SupplierEvent.Approval("A1", "S1", number, true, Desk.REVIEW + 3_600_000));
    say(answer("C1", number, Desk.REVIEW + 7_200_000));

    assertThat(order.sentAtMillis()).isEqualTo(Desk.REVIEW + 3_600_000);
    assertThat(madeAgain()).isEqualTo(order);
  }

  @Test
  void whatIsSaidOfAnotherOrderOrByAnotherSupplierIsNotHeard() {
    place(made(false));
    String number = order.order().poNumber();
    say(answer("C1", "PO-S1-DC1-20260101-1", Desk.REVIEW + 1));
    said.add(
        new SupplierEvent.Confirmation(
            "C2", "S2", number, SupplierEvent.Status.REJECTED, true, Desk.REVIEW + 2, List.of()));

    OpenOrder again = madeAgain();
    assertThat(again.answerIds()).isEmpty();
    assertThat(again.answeredAtMillis()).isEqualTo(OpenOrder.UNANSWERED);
  }
}

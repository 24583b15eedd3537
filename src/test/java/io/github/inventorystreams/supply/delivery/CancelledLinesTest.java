package io.github.inventorystreams.supply.delivery;

import static io.github.inventorystreams.supply.SupplyOrders.cancelled;
import static io.github.inventorystreams.supply.SupplyOrders.closed;
import static io.github.inventorystreams.supply.SupplyOrders.created;
import static io.github.inventorystreams.supply.SupplyOrders.partlyCancelled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.supply.document.DocumentKind;
import org.junit.jupiter.api.Test;

/** Orders of which a part has come, and the rest is not wanted any more. */
class CancelledLinesTest extends ShopDeliveries {
  private static PurchaseOrder partly(int revision, PurchaseOrder.Type type) {
    return partlyCancelled("PO-1", "S1", revision, type);
  }

  private void orderHasGone() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
  }

  @Test
  void theSupplierIsToldOnce() {
    orderHasGone();
    assertThat(states(revise(partly(2, PurchaseOrder.Type.PO_CHANGED))))
        .containsExactly("PO-1/2/mail WAITING");
    assertThat(revise(partly(2, PurchaseOrder.Type.PO_CHANGED))).as("the same revision").isEmpty();
    assertThat(revise(partly(3, PurchaseOrder.Type.PO_CHANGED)))
        .as("a later one shows it, too")
        .isEmpty();
    assertThat(due().kind()).isEqualTo(DocumentKind.LINE_CANCELLATION);
  }

  @Test
  void anOrderThatIsOverByItIsStillToldOf() {
    orderHasGone();
    assertThat(states(revise(partly(2, PurchaseOrder.Type.PO_CLOSED))))
        .containsExactly("PO-1/2/mail WAITING");
    assertThat(revise(closed("PO-1", "S1", 3))).isEmpty();
    assertThat(due().kind()).isEqualTo(DocumentKind.LINE_CANCELLATION);
  }

  @Test
  void itGoesBehindAnOrderThatStillWaits() {
    revise(created("PO-1", "S1"));
    assertThat(states(revise(partly(2, PurchaseOrder.Type.PO_CHANGED))))
        .containsExactly("PO-1/2/mail WAITING");
    Delivery order = due();
    assertThat(order.kind()).isEqualTo(DocumentKind.ORDER);
    send(order, new Attempt.Taken(null));
    assertThat(due().kind()).isEqualTo(DocumentKind.LINE_CANCELLATION);
  }

  @Test
  void nobodyIsToldOfAnOrderThatNeverWent() {
    revise(created("PO-1", "S1"));
    assertThat(states(revise(partly(2, PurchaseOrder.Type.PO_CLOSED))))
        .containsExactly("PO-1/1/mail WITHDRAWN");
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
  }

  @Test
  void theCancellationOfTheWholeOrderTakesItsPlace() {
    orderHasGone();
    revise(partly(2, PurchaseOrder.Type.PO_CHANGED));
    assertThat(states(revise(cancelled("PO-1", "S1", 3))))
        .containsExactly("PO-1/2/mail WITHDRAWN", "PO-1/3/mail WAITING");
  }

  @Test
  void itDoesNotOvertakeAnOrderThatLacksSomething() {
    revise(created("PO-1", "S1"));
    deliveries.done(due(), new Attempt.Incomplete("no GLN"), now);
    revise(partly(2, PurchaseOrder.Type.PO_CHANGED));
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
    now += HOUR;
    assertThat(due().kind()).isEqualTo(DocumentKind.ORDER);
  }

  @Test
  void nobodyIsToldOfAnOrderThatIsOverBeforeItWent() {
    revise(created("PO-1", "S1"));
    revise(partly(2, PurchaseOrder.Type.PO_CHANGED));
    assertThat(states(revise(partly(3, PurchaseOrder.Type.PO_CLOSED))))
        .containsExactly("PO-1/1/mail WITHDRAWN", "PO-1/2/mail WITHDRAWN");
  }

  @Test
  void whoWasToldThatNothingIsWantedIsNotToldOfLines() {
    orderHasGone();
    revise(cancelled("PO-1", "S1", 2));
    assertThat(revise(partly(3, PurchaseOrder.Type.PO_CLOSED))).isEmpty();
  }

  @Test
  void anOrderIsNotSentAgainOnceItIsKnownToBeCutShort() {
    orderHasGone();
    revise(partly(2, PurchaseOrder.Type.PO_CHANGED));
    send(due(), new Attempt.Taken(null));
    assertThat(request(Request.Action.RESEND, null)).isEmpty();
  }

  @Test
  void anOrderThatWasGivenUpGoesAnotherWayBeforeIt() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Refused("no such customer"));
    revise(partly(2, PurchaseOrder.Type.PO_CHANGED));
    assertThat(states(request(Request.Action.SEND_BY, "edi")))
        .containsExactly("PO-1/1/mail WITHDRAWN", "PO-1/1/edi WAITING");
    Delivery order = due();
    assertThat(order.kind()).isEqualTo(DocumentKind.ORDER);
    send(order, new Attempt.Taken(null));
    assertThat(due().kind()).isEqualTo(DocumentKind.LINE_CANCELLATION);
  }

  @Test
  void whatWasGivenUpGoesAnotherWayOrIsMarkedAsSent() {
    orderHasGone();
    PurchaseOrder cut = partly(2, PurchaseOrder.Type.PO_CHANGED);
    revise(cut);
    send(due(), new Attempt.Refused("this way has no document for it"));
    assertThat(states(request(Request.Action.SEND_BY, "edi", cut)))
        .containsExactly("PO-1/2/mail WITHDRAWN", "PO-1/2/edi WAITING");
    Delivery again = due();
    assertThat(again.kind()).isEqualTo(DocumentKind.LINE_CANCELLATION);
    send(again, new Attempt.Refused("nor this one"));
    assertThat(states(request(Request.Action.MARK_SENT, null, cut)))
        .containsExactly("PO-1/2/edi SENT");
    assertThat(states(request(Request.Action.RESEND, null, cut)))
        .containsExactly("PO-1/2/edi WAITING");
  }

  @Test
  void itIsNotAcknowledgedByAnAnswerToTheOrder() {
    orderHasGone();
    revise(partly(2, PurchaseOrder.Type.PO_CHANGED));
    send(due(), new Attempt.Taken(null));
    assertThat(states(request(Request.Action.ACKNOWLEDGE, null)))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED");
  }
}

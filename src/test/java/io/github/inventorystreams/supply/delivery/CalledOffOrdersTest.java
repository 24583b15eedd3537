package io.github.inventorystreams.supply.delivery;

import static io.github.inventorystreams.supply.SupplyOrders.cancelled;
import static io.github.inventorystreams.supply.SupplyOrders.closed;
import static io.github.inventorystreams.supply.SupplyOrders.confirmed;
import static io.github.inventorystreams.supply.SupplyOrders.created;
import static io.github.inventorystreams.supply.SupplyOrders.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.document.DocumentKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that are cancelled, over or answered, also while they are on their way. */
class CalledOffOrdersTest extends ShopDeliveries {
  @Test
  void aCancellationGoesOnlyWhereTheOrderMayHaveGone() {
    revise(created("PO-1", "S1"));
    assertThat(states(revise(cancelled("PO-1", "S1", 2)))).containsExactly("PO-1/1/mail WITHDRAWN");
    revise(created("PO-2", "S1"));
    send(due(), new Attempt.Taken(null));
    assertThat(states(revise(cancelled("PO-2", "S1", 2)))).containsExactly("PO-2/2/mail WAITING");
    assertThat(due().kind()).isEqualTo(DocumentKind.CANCELLATION);
  }

  @Test
  void anOrderThatMayHaveGoneIsCalledOff() {
    revise(created("PO-1", "S1"));
    send(due(), NOT_TAKEN);
    assertThat(states(revise(cancelled("PO-1", "S1", 2))))
        .containsExactly("PO-1/1/mail WITHDRAWN", "PO-1/2/mail WAITING");
  }

  @Test
  void whoHasRejectedItIsNotToldSo() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    assertThat(states(revise(rejected("PO-1", "S1", 2))))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED");
  }

  @Test
  void whatWasWithdrawnOnItsWayIsKnownToHaveGone() {
    revise(created("PO-1", "S1"));
    Delivery onItsWay = due();
    revise(cancelled("PO-1", "S1", 2));
    assertThat(send(onItsWay, new Attempt.Taken("x")).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void whatWaitsOfAnOrderThatIsOverDoesNotGoAnyMore() {
    revise(created("PO-1", "S1"));
    deliveries.done(due(), new Attempt.Incomplete("no GLN"), now);
    assertThat(revise(closed("PO-1", "S1", 2)))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.state()).isEqualTo(DeliveryState.WITHDRAWN);
              assertThat(each.reason()).isEqualTo("the order is over; before: no GLN");
            });
    now += HOUR;
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
  }

  @Test
  void whatWasGivenUpOfAnOrderThatIsOverNeedsNobodyAnyMore() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Refused("no such customer"));
    assertThat(states(revise(closed("PO-1", "S1", 2)))).containsExactly("PO-1/1/mail WITHDRAWN");
    revise(created("PO-2", "S1"));
    send(due(), new Attempt.Refused("no such customer"));
    assertThat(states(revise(cancelled("PO-2", "S1", 2))))
        .containsExactly("PO-2/1/mail WITHDRAWN", "PO-2/2/mail WAITING");
    revise(created("PO-3", "S2"));
    send(deliveries.due(any -> 9, now).get(1), new Attempt.Taken(null));
    assertThat(revise(closed("PO-3", "S2", 2))).as("what has gone has gone").isEmpty();
  }

  @Test
  void anOrderThatIsSentAgainIsCalledOff() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    request(Request.Action.RESEND, null);
    assertThat(states(revise(cancelled("PO-1", "S1", 2))))
        .containsExactly("PO-1/1/mail WITHDRAWN", "PO-1/2/mail WAITING");
  }

  @Test
  void anOrderThatGoesAnotherWayIsCalledOffByTheWayThatItWent() {
    revise(created("PO-1", "S1"));
    request(Request.Action.SEND_BY, "edi");
    send(due(), new Attempt.Taken(null));
    assertThat(states(revise(cancelled("PO-1", "S1", 2)))).containsExactly("PO-1/2/edi WAITING");
  }

  @Test
  void anOrderThatWentOneWayAndWaitsForAnotherIsCalledOff() {
    revise(created("PO-1", "S1"));
    send(due(), NOT_TAKEN);
    request(Request.Action.SEND_BY, "edi");
    assertThat(states(revise(cancelled("PO-1", "S1", 2))))
        .containsExactly("PO-1/1/edi WITHDRAWN", "PO-1/2/mail WAITING");
  }

  @Test
  void anOrderOnItsWayIsCalledOffBehindIt() {
    revise(created("PO-1", "S1"));
    Delivery onItsWay = due();
    assertThat(states(revise(cancelled("PO-1", "S1", 2))))
        .containsExactly("PO-1/1/mail WITHDRAWN", "PO-1/2/mail WAITING");
    assertThat(deliveries.due(any -> 9, now)).as("the order goes first").isEmpty();
    send(onItsWay, new Attempt.Taken(null));
    assertThat(due().kind()).isEqualTo(DocumentKind.CANCELLATION);
  }

  @Test
  void whatWasCalledOffOnItsWayAndNotTakenStaysSo() {
    revise(created("PO-1", "S1"));
    Delivery onItsWay = due();
    revise(cancelled("PO-1", "S1", 2));
    Delivery ended = send(onItsWay, NOT_TAKEN);
    assertThat(ended.state()).isEqualTo(DeliveryState.WITHDRAWN);
    assertThat(ended.attempts()).isEqualTo(1);
    now += HOUR;
    assertThat(due().kind()).isEqualTo(DocumentKind.CANCELLATION);
  }

  @Test
  void whatAProcessHasBegunThatHadLostItsPartitionIsNotSentAfterItsCancellation() {
    revise(created("PO-1", "S1"));
    Delivery begun = attempted(due());
    Delivery cancellation = revise(cancelled("PO-1", "S1", 2)).get(1);
    Deliveries restarted = empty();
    assertThat(states(restarted.restore(List.of(begun, cancellation), now)))
        .containsExactly("PO-1/1/mail WITHDRAWN");
    assertThat(restarted.due(any -> 9, now))
        .singleElement()
        .satisfies(next -> assertThat(next.kind()).isEqualTo(DocumentKind.CANCELLATION));
  }

  @Test
  void whatWasCalledBackAndIsWantedAgainGoes() {
    revise(created("PO-1", "S1"));
    Delivery onItsWay = due();
    request(Request.Action.SEND_BY, "edi");
    request(Request.Action.SEND_BY, "mail");
    assertThat(deliveries.done(onItsWay, new Attempt.CalledBack(), now)).isEmpty();
    assertThat(due().key()).isEqualTo(onItsWay.key());
  }

  @Test
  void whatWasAskedForBeforeTheOrderWasCancelledIsNotCarriedOutAfterIt() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    revise(cancelled("PO-1", "S1", 2));
    assertThat(request(Request.Action.RESEND, null)).isEmpty();
    assertThat(request(Request.Action.SEND_BY, "edi")).isEmpty();
    assertThat(due().kind()).isEqualTo(DocumentKind.CANCELLATION);
  }

  @Test
  void whatNeverWentBeforeItWasCancelledDoesNotGoAfterIt() {
    revise(created("PO-1", "S1"));
    revise(cancelled("PO-1", "S1", 2));
    assertThat(request(Request.Action.RESEND, null)).isEmpty();
    assertThat(request(Request.Action.MARK_SENT, null)).isEmpty();
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
  }

  @Test
  void aCancellationGoesByAChannelThatThereIs() {
    Delivery gone =
        attempted(
                Delivery.waiting(
                    new DeliveryKey("PO-1", 1, "old"),
                    DocumentKind.ORDER,
                    "S1",
                    "DC1",
                    packed(),
                    now))
            .ended(DeliveryState.SENT, null, null, now);
    Deliveries restarted = empty();
    restarted.restore(List.of(gone), now);
    assertThat(states(restarted.revised(cancelled("PO-1", "S1", 2), packed(), null, now)))
        .containsExactly("PO-1/2/mail WAITING");
  }

  @Test
  void aCancellationGoesTheWayThatTheOrderWentLast() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    for (String channel : List.of("edi", "mail")) {
      now++;
      request(Request.Action.SEND_BY, channel);
      send(due(), new Attempt.Taken(null));
    }
    assertThat(states(revise(cancelled("PO-1", "S1", 2)))).containsExactly("PO-1/2/mail WAITING");
  }

  @Test
  void anAnswerOfBeforeDoesNotEndWhatABuyerSendsAgain() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    revise(confirmed("PO-1", "S1", 2));
    request(Request.Action.RESEND, null);
    send(due(), NOT_TAKEN);
    assertThat(revise(confirmed("PO-1", "S1", 3))).isEmpty();
    now += HOUR;
    assertThat(due().key().poNumber()).isEqualTo("PO-1");
  }

  @Test
  void whatTheSupplierHasOnItsWayAlreadyIsAcknowledgedAndStaysSo() {
    revise(created("PO-1", "S1"));
    Delivery onItsWay = due();
    Request received = Request.acknowledged("r", "S1", "PO-1", now);
    assertThat(states(deliveries.requested(received, null, now)))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED");
    Delivery ended = send(onItsWay, new Attempt.Taken("<id>"));
    assertThat(ended.state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(ended.messageId()).isEqualTo("<id>");
    assertThat(ended.attempts()).isEqualTo(1);
    assertThat(ended.acknowledgedBy()).isEqualTo("S1");
  }

  @Test
  void whatTheSupplierHasThoughHeSeemedToRefuseItIsNotSentAgain() {
    revise(created("PO-1", "S1"));
    send(due(), NOT_TAKEN);
    assertThat(states(revise(confirmed("PO-1", "S1", 2))))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED");
    now += HOUR;
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
  }
}

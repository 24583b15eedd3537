package io.github.inventorystreams.supply.delivery;

import static io.github.inventorystreams.supply.SupplyOrders.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people ask for. */
class AskedDeliveriesTest extends ShopDeliveries {
  @Test
  void aBuyerSendsItOnceMoreOrAnotherWay() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    assertThat(states(request(Request.Action.RESEND, null))).containsExactly("PO-1/1/mail WAITING");
    Delivery again = due();
    assertThat(again.asked().by()).isEqualTo("ann");
    assertThat(again.isRepeated()).isTrue();
    assertThat(states(request(Request.Action.SEND_BY, "edi")))
        .containsExactly("PO-1/1/mail WITHDRAWN", "PO-1/1/edi WAITING");
  }

  @Test
  void aResendOfWhatStillWaitsOnlyHurriesIt() {
    revise(created("PO-1", "S1"));
    send(due(), NOT_TAKEN);
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
    assertThat(states(request(Request.Action.RESEND, null)))
        .containsExactly("PO-1/1/mail ATTEMPTED");
    assertThat(deliveries.due(any -> 9, now)).hasSize(1);
  }

  @Test
  void whatIsAskedForTwiceIsDoneOnce() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    assertThat(request("r", Request.Action.RESEND, null)).hasSize(1);
    Delivery sent = send(due(), new Attempt.Taken(null));
    assertThat(request("r", Request.Action.RESEND, null)).isEmpty();
    Deliveries restarted = empty();
    restarted.restore(List.of(sent), now);
    PurchaseOrder order = created("PO-1", "S1");
    Request again =
        new Request("r", Request.Action.RESEND, "S1", "PO-1", "ann", now, null, packed(), null);
    assertThat(restarted.requested(again, order, now)).as("nor after a restart").isEmpty();
    assertThat(request("r2", Request.Action.RESEND, null)).hasSize(1);
  }

  @Test
  void whatIsAskedForOnItsWayIsKnownWhenItHasGone() {
    revise(created("PO-1", "S1"));
    Delivery onItsWay = due();
    assertThat(onItsWay.isRepeated()).isFalse();
    request("r", Request.Action.RESEND, null);
    assertThat(send(onItsWay, new Attempt.Taken(null)).asked().requestId()).isEqualTo("r");
    assertThat(request("r", Request.Action.RESEND, null)).isEmpty();
  }

  @Test
  void whatNeverWentIsNoRepetitionBecauseSomebodyHurriesIt() {
    revise(created("PO-1", "S1"));
    request(Request.Action.RESEND, null);
    Delivery first = due();
    assertThat(first.asked().by()).isEqualTo("ann");
    assertThat(first.isRepeated()).isFalse();
  }

  @Test
  void whatWasGivenUpIsNotCountedOnceItGoesAnotherWay() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Refused("no such customer"));
    assertThat(states(request(Request.Action.SEND_BY, "edi")))
        .containsExactly("PO-1/1/mail WITHDRAWN", "PO-1/1/edi WAITING");
    assertThat(deliveries.find(new DeliveryKey("PO-1", 1, "mail")).orElseThrow().reason())
        .isEqualTo("it goes another way; before: no such customer");
  }

  @Test
  void whatWasGivenUpAndIsSentAgainIsLookedAfterUntilItHasGone() {
    revise(created("PO-1", "S1"));
    assertThat(send(due(), new Attempt.Refused("no such customer")).troubledSinceMillis())
        .isEqualTo(now);
    long since = now;
    now += HOUR;
    Delivery again = request(Request.Action.RESEND, null).get(0);
    assertThat(again.troubledSinceMillis()).isEqualTo(since);
    assertThat(send(due(), new Attempt.Taken(null)).troubledSinceMillis()).isEqualTo(since);
    assertThat(request(Request.Action.RESEND, null).get(0).troubledSinceMillis())
        .as("what has gone is no trouble")
        .isNull();
  }

  @Test
  void whatWasSentByHandIsNotSent() {
    revise(created("PO-1", "S1"));
    assertThat(states(request(Request.Action.MARK_SENT, null))).containsExactly("PO-1/1/mail SENT");
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
    assertThat(request(Request.Action.MARK_SENT, null)).isEmpty();
    assertThat(deliveries.find(new DeliveryKey("PO-1", 1, "mail")).orElseThrow().asked().by())
        .isEqualTo("ann");
  }
}

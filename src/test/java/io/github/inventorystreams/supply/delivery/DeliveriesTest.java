package io.github.inventorystreams.supply.delivery;

import static io.github.inventorystreams.supply.SupplyOrders.confirmed;
import static io.github.inventorystreams.supply.SupplyOrders.created;
import static io.github.inventorystreams.supply.SupplyOrders.proposed;
import static io.github.inventorystreams.supply.SupplyOrders.recorded;
import static io.github.inventorystreams.supply.SupplyOrders.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest extends ShopDeliveries {
  @Test
  void anOrderWaitsThenGoesThenIsAnswered() {
    assertThat(states(revise(created("PO-1", "S1")))).containsExactly("PO-1/1/mail WAITING");
    Delivery sent = send(due(), new Attempt.Taken("<id>"));
    assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
    assertThat(sent.messageId()).isEqualTo("<id>");
    assertThat(sent.documentHash()).isEqualTo("hash");
    assertThat(sent.order()).isNull();
    assertThat(sent.document()).isNull();
    assertThat(states(revise(confirmed("PO-1", "S1", 2))))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED");
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
  }

  @Test
  void theSameRevisionAgainChangesNothing() {
    revise(created("PO-1", "S1"));
    assertThat(revise(created("PO-1", "S1"))).isEmpty();
    send(due(), new Attempt.Taken(null));
    assertThat(revise(created("PO-1", "S1"))).isEmpty();
  }

  @Test
  void aProposalIsNotSent() {
    assertThat(revise(proposed("PO-1", "S1"))).isEmpty();
  }

  @Test
  void aReminderGoesAfterItsOrderAndNoLongerThanItIsNeeded() {
    revise(created("PO-1", "S1"));
    assertThat(revise(reminded("PO-1", "S1", 2))).isEmpty();
    send(due(), new Attempt.Taken(null));
    assertThat(states(revise(reminded("PO-1", "S1", 3)))).containsExactly("PO-1/3/mail WAITING");
    assertThat(states(revise(confirmed("PO-1", "S1", 4))))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED", "PO-1/3/mail WITHDRAWN");
  }

  @Test
  void anOrderThatLacksSomethingHoldsUpNoOther() {
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S1"));
    Delivery incomplete = due();
    Delivery held = deliveries.done(incomplete, new Attempt.Incomplete("no GLN"), now).get(0);
    assertThat(held.state()).isEqualTo(DeliveryState.WAITING);
    assertThat(held.reason()).isEqualTo("no GLN");
    assertThat(held.order()).isNotNull();
    Delivery next = due();
    assertThat(next.key().poNumber()).isEqualTo("PO-2");
    send(next, new Attempt.Taken(null));
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
    now += MINUTE;
    Delivery again = due();
    assertThat(again.key().poNumber()).isEqualTo("PO-1");
    // The same lack again is no news.
    assertThat(deliveries.done(again, new Attempt.Incomplete("no GLN"), now)).isEmpty();
  }

  @Test
  void whatIsRefusedIsGivenUpAtOnceAndTheNextGoes() {
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S1"));
    assertThat(send(due(), new Attempt.Refused("no such customer")).state())
        .isEqualTo(DeliveryState.FAILED);
    assertThat(due().key().poNumber()).isEqualTo("PO-2");
  }

  @Test
  void aRestartGoesOnWhereItWas() {
    revise(created("PO-1", "S1"));
    Delivery failed = send(due(), NOT_TAKEN);
    Deliveries restarted = empty();
    assertThat(restarted.restore(List.of(failed), now)).isEmpty();
    assertThat(restarted.revised(created("PO-1", "S1"), packed(), null, now)).isEmpty();
    assertThat(restarted.due(any -> 9, now))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.document()).isEqualTo(failed.document());
              assertThat(again.controlNumber()).isEqualTo(failed.controlNumber());
            });
  }

  @Test
  void whatWaitedForAChannelThatIsNotThereGoesByTheNewOne() {
    Delivery stranded =
        Delivery.waiting(
            new DeliveryKey("PO-1", 1, "none"), DocumentKind.ORDER, "S1", "DC1", packed(), now);
    Deliveries restarted = empty();
    assertThat(states(restarted.restore(List.of(stranded), now)))
        .containsExactly("PO-1/1/none WITHDRAWN", "PO-1/1/mail WAITING");
    assertThat(restarted.due(any -> 9, now)).hasSize(1);
  }

  @Test
  void itStaysPartOfItsTraceByWhicheverWayItGoes() {
    TraceContext trace =
        new TraceContext("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", null);
    deliveries.revised(created("PO-1", "S1"), packed(), trace, now);
    Delivery sent = send(due(), new Attempt.Taken(null));
    assertThat(sent.trace()).isEqualTo(trace);
    request(Request.Action.RESEND, null);
    assertThat(due().trace()).isEqualTo(trace);
  }

  @Test
  void aRestartKeepsTheOrderInWhichTheyCame() {
    revise(created("PO-1", "S1"));
    Delivery first = send(due(), NOT_TAKEN);
    now++;
    Delivery second = revise(created("PO-2", "S1")).get(0);
    Deliveries restarted = empty();
    assertThat(restarted.restore(List.of(second, first), now)).isEmpty();
    assertThat(restarted.due(any -> 9, now))
        .extracting(each -> each.key().poNumber())
        .containsExactly("PO-1");
  }

  @Test
  void whatTheSuppliersProgramCannotReadIsGivenUpWithItsReason() {
    revise(created("PO-1", "S1"));
    Delivery sent = send(due(), new Attempt.Taken(null));
    assertThat(reject(sent.controlNumber() + 1)).isEmpty();
    assertThat(reject(sent.controlNumber()))
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
              assertThat(failed.reason()).isEqualTo("UCI 4 error 12");
            });
    assertThat(reject(sent.controlNumber())).as("said again").isEmpty();
    request(Request.Action.RESEND, null);
    Delivery again = send(due(), new Attempt.Taken(null));
    assertThat(reject(sent.controlNumber())).as("of the document before").isEmpty();
    assertThat(reject(again.controlNumber())).hasSize(1);
  }

  @Test
  void whatWasGivenUpNeedsNobodyOnceTheSupplierHasAnswered() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Refused("no such customer"));
    assertThat(states(revise(recorded("PO-1", "S1", 2, "ann"))))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED");
  }

  @Test
  void whoHasSaidThatItIsThereIsKnown() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    assertThat(revise(confirmed("PO-1", "S1", 2)).get(0).acknowledgedBy()).isEqualTo("S1");
    revise(created("PO-2", "S1"));
    send(due(), new Attempt.Taken(null));
    assertThat(revise(recorded("PO-2", "S1", 2, "ann")).get(0).acknowledgedBy()).isEqualTo("ann");
  }

  @Test
  void theSupplierSaysThatItIsThere() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    Request received = Request.acknowledged("r", "S1", "PO-1", now);
    assertThat(states(deliveries.requested(received, null, now)))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED");
  }

  @Test
  void everyDocumentHasANumberOfItsOwnAcrossPartitions() {
    Deliveries other =
        new Deliveries(
            new RetryPolicy(Duration.ofDays(2)),
            supplier -> "mail",
            "mail"::equals,
            new ControlNumbers(1, 4));
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S2"));
    other.revised(created("PO-3", "S3"), packed(), null, now);
    List<Delivery> all = deliveries.due(any -> 9, now);
    assertThat(all).extracting(Delivery::controlNumber).containsExactly(4L, 8L);
    assertThat(other.due(any -> 9, now)).extracting(Delivery::controlNumber).containsExactly(5L);
  }

  @Test
  void whatIsLongOverIsForgottenButForTheLastNumber() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    revise(created("PO-2", "S1"));
    send(due(), new Attempt.Refused("no such customer"));
    revise(created("PO-3", "S1"));
    Delivery third = send(due(), new Attempt.Taken(null));
    long later = now + 1;
    assertThat(deliveries.forget(any -> true, later)).as("they are known").isEmpty();
    assertThat(deliveries.forget(any -> false, now)).as("they changed just now").isEmpty();
    assertThat(deliveries.forget(any -> false, later))
        .extracting(DeliveryKey::poNumber)
        .as("PO-2 needs somebody, and no number may be given twice")
        .containsExactly("PO-1");
    assertThat(deliveries.find(new DeliveryKey("PO-1", 1, "mail"))).isEmpty();
    revise(created("PO-4", "S1"));
    assertThat(due().controlNumber()).isGreaterThan(third.controlNumber());
  }
}

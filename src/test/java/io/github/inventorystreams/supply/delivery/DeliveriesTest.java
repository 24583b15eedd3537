package io.github.inventorystreams.supply.delivery;

import static io.github.inventorystreams.supply.SupplyOrders.cancelled;
import static io.github.inventorystreams.supply.SupplyOrders.closed;
import static io.github.inventorystreams.supply.SupplyOrders.confirmed;
import static io.github.inventorystreams.supply.SupplyOrders.created;
import static io.github.inventorystreams.supply.SupplyOrders.proposed;
import static io.github.inventorystreams.supply.SupplyOrders.recorded;
import static io.github.inventorystreams.supply.SupplyOrders.rejected;
import static io.github.inventorystreams.supply.SupplyOrders.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.supply.SupplyDocuments;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final Attempt NOT_TAKEN = new Attempt.Failed("nobody answers", null);

  private final Deliveries deliveries = empty();
  private long now = 1_000_000;
  private int requests;

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
    assertThat(deliveries.due(9, now)).isEmpty();
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
  void aReminderGoesAfterItsOrderAndNoLongerThanItIsNeeded() {
    revise(created("PO-1", "S1"));
    assertThat(revise(reminded("PO-1", "S1", 2))).isEmpty();
    send(due(), new Attempt.Taken(null));
    assertThat(states(revise(reminded("PO-1", "S1", 3)))).containsExactly("PO-1/3/mail WAITING");
    assertThat(states(revise(confirmed("PO-1", "S1", 4))))
        .containsExactly("PO-1/1/mail ACKNOWLEDGED", "PO-1/3/mail WITHDRAWN");
  }

  @Test
  void aPartnerWhoIsDownIsAskedAgainAfterLongerAndLongerPauses() {
    revise(created("PO-1", "S1"));
    Delivery first = send(due(), NOT_TAKEN);
    assertThat(first.state()).isEqualTo(DeliveryState.ATTEMPTED);
    assertThat(first.reason()).isEqualTo("nobody answers");
    for (long pause : new long[] {MINUTE, 5 * MINUTE, 30 * MINUTE, HOUR, HOUR}) {
      now += pause - 1;
      assertThat(deliveries.due(9, now)).isEmpty();
      now += 1;
      Delivery again = due();
      assertThat(again.document()).isEqualTo(first.document());
      send(again, NOT_TAKEN);
    }
    now += HOUR;
    assertThat(send(due(), new Attempt.Taken(null)).attempts()).isEqualTo(7);
  }

  @Test
  void aPauseThatThePartnerAsksForIsKeptWithinReason() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Failed("later", Duration.ofHours(2)));
    now += 2 * HOUR - 1;
    assertThat(deliveries.due(9, now)).isEmpty();
    now += 1;
    send(due(), new Attempt.Failed("much later", Duration.ofDays(30)));
    now += 6 * HOUR;
    assertThat(deliveries.due(9, now)).hasSize(1);
  }

  @Test
  void whatNobodyTakesIsGivenUp() {
    revise(created("PO-1", "S1"));
    now += 48 * HOUR;
    Delivery last = send(due(), NOT_TAKEN);
    assertThat(last.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(last.reason()).isEqualTo("nobody answers");
    now += 48 * HOUR;
    assertThat(deliveries.due(9, now)).isEmpty();
  }

  @Test
  void aPartnerWhoIsDownHoldsUpNobodyElse() {
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S1"));
    revise(created("PO-3", "S2"));
    List<Delivery> both = deliveries.due(9, now);
    assertThat(both).extracting(each -> each.key().poNumber()).containsExactly("PO-1", "PO-3");
    send(both.get(0), NOT_TAKEN);
    send(both.get(1), new Attempt.Taken(null));
    // PO-2 waits behind PO-1, and PO-4 behind nobody.
    revise(created("PO-4", "S2"));
    assertThat(deliveries.due(9, now))
        .extracting(each -> each.key().poNumber())
        .containsExactly("PO-4");
  }

  @Test
  void ordersOfOneSupplierGoOneAfterTheOther() {
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S1"));
    Delivery first = due();
    assertThat(deliveries.due(9, now)).isEmpty();
    send(first, new Attempt.Taken(null));
    assertThat(due().key().poNumber()).isEqualTo("PO-2");
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
    assertThat(deliveries.due(9, now)).isEmpty();
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
  void whatWasWithdrawnOnItsWayIsKnownToHaveGone() {
    revise(created("PO-1", "S1"));
    Delivery onItsWay = due();
    revise(cancelled("PO-1", "S1", 2));
    assertThat(send(onItsWay, new Attempt.Taken("x")).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aRestartGoesOnWhereItWas() {
    revise(created("PO-1", "S1"));
    Delivery failed = send(due(), NOT_TAKEN);
    Deliveries restarted = empty();
    assertThat(restarted.restore(List.of(failed), "mail"::equals, now)).isEmpty();
    assertThat(restarted.revised(created("PO-1", "S1"), packed(), null, now)).isEmpty();
    assertThat(restarted.due(9, now))
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
    assertThat(states(restarted.restore(List.of(stranded), "mail"::equals, now)))
        .containsExactly("PO-1/1/none WITHDRAWN", "PO-1/1/mail WAITING");
    assertThat(restarted.due(9, now)).hasSize(1);
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
    assertThat(restarted.restore(List.of(second, first), "mail"::equals, now)).isEmpty();
    assertThat(restarted.due(9, now))
        .extracting(each -> each.key().poNumber())
        .containsExactly("PO-1");
  }

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
    assertThat(deliveries.due(9, now)).isEmpty();
    assertThat(states(request(Request.Action.RESEND, null)))
        .containsExactly("PO-1/1/mail ATTEMPTED");
    assertThat(deliveries.due(9, now)).hasSize(1);
  }

  @Test
  void whatIsAskedForTwiceIsDoneOnce() {
    revise(created("PO-1", "S1"));
    send(due(), new Attempt.Taken(null));
    assertThat(request("r", Request.Action.RESEND, null)).hasSize(1);
    Delivery sent = send(due(), new Attempt.Taken(null));
    assertThat(request("r", Request.Action.RESEND, null)).isEmpty();
    Deliveries restarted = empty();
    restarted.restore(List.of(sent), "mail"::equals, now);
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
    assertThat(deliveries.due(9, now)).isEmpty();
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
    send(deliveries.due(9, now).get(1), new Attempt.Taken(null));
    assertThat(revise(closed("PO-3", "S2", 2))).as("what has gone has gone").isEmpty();
  }

  @Test
  void peopleLookAfterWhatLacksSomethingOrIsNotTakenForLong() {
    revise(created("PO-1", "S1"));
    Delivery held = deliveries.done(due(), new Attempt.Incomplete("no GLN"), now).get(0);
    assertThat(held.troubledSinceMillis()).isEqualTo(now);
    long since = now;
    now += MINUTE;
    Delivery sent = send(due(), new Attempt.Taken(null));
    assertThat(sent.troubledSinceMillis()).as("the step that ends it").isEqualTo(since);
    assertThat(revise(confirmed("PO-1", "S1", 2)).get(0).troubledSinceMillis()).isNull();

    revise(created("PO-2", "S2"));
    Delivery tried = send(due(), NOT_TAKEN);
    for (long pause : new long[] {MINUTE, 5 * MINUTE}) {
      assertThat(tried.troubledSinceMillis()).as("it may pass by itself").isNull();
      now += pause;
      tried = send(due(), NOT_TAKEN);
    }
    now += 30 * MINUTE;
    assertThat(send(due(), NOT_TAKEN).troubledSinceMillis()).isEqualTo(now);
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

  private List<Delivery> reject(long controlNumber) {
    return deliveries.requested(
        Request.rejected(
            "c-" + controlNumber,
            new DeliveryKey("PO-1", 1, "mail"),
            "S1",
            now,
            new Request.Rejection(controlNumber, "UCI 4 error 12")),
        null,
        now);
  }

  @Test
  void whatWasSentByHandIsNotSent() {
    revise(created("PO-1", "S1"));
    assertThat(states(request(Request.Action.MARK_SENT, null))).containsExactly("PO-1/1/mail SENT");
    assertThat(deliveries.due(9, now)).isEmpty();
    assertThat(request(Request.Action.MARK_SENT, null)).isEmpty();
    assertThat(deliveries.find(new DeliveryKey("PO-1", 1, "mail")).orElseThrow().asked().by())
        .isEqualTo("ann");
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
            new RetryPolicy(Duration.ofDays(2)), supplier -> "mail", new ControlNumbers(1, 4));
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S2"));
    other.revised(created("PO-3", "S3"), packed(), null, now);
    List<Delivery> all = deliveries.due(9, now);
    assertThat(all).extracting(Delivery::controlNumber).containsExactly(4L, 8L);
    assertThat(other.due(9, now)).extracting(Delivery::controlNumber).containsExactly(5L);
  }

  private static Deliveries empty() {
    return new Deliveries(
        new RetryPolicy(Duration.ofDays(2)), supplier -> "mail", new ControlNumbers(0, 4));
  }

  private List<Delivery> revise(PurchaseOrder order) {
    return deliveries.revised(order, packed(), null, now);
  }

  private List<Delivery> request(Request.Action action, String channel) {
    return request("r-" + ++requests, action, channel);
  }

  private List<Delivery> request(String id, Request.Action action, String channel) {
    PurchaseOrder order = created("PO-1", "S1");
    Request request =
        new Request(
            id,
            action,
            "S1",
            "PO-1",
            "ann",
            now,
            channel,
            PackedOrder.of(new JsonWriter().write(order)),
            null);
    return deliveries.requested(request, order, now);
  }

  private Delivery due() {
    List<Delivery> due = deliveries.due(1, now);
    assertThat(due).hasSize(1);
    return due.get(0);
  }

  private Delivery send(Delivery delivery, Attempt attempt) {
    Delivery attempted =
        delivery.attempted(
            delivery.document() == null
                ? SupplyDocuments.of(
                    delivery.key().poNumber(), delivery.supplierId(), delivery.controlNumber())
                : delivery.document(),
            "hash",
            now);
    return deliveries.done(attempted, attempt, now).get(0);
  }

  private static PackedOrder packed() {
    return PackedOrder.of(new byte[] {'{', '}'});
  }

  private static List<String> states(List<Delivery> changed) {
    return changed.stream().map(each -> each.key() + " " + each.state()).toList();
  }
}

package io.github.inventorystreams.supply.delivery;

import static io.github.inventorystreams.supply.SupplyOrders.confirmed;
import static io.github.inventorystreams.supply.SupplyOrders.created;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A partner who takes nothing, or not at once. */
class PartnerDownTest extends ShopDeliveries {
  @Test
  void aPartnerWhoIsDownIsAskedAgainAfterLongerAndLongerPauses() {
    revise(created("PO-1", "S1"));
    Delivery first = send(due(), NOT_TAKEN);
    assertThat(first.state()).isEqualTo(DeliveryState.ATTEMPTED);
    assertThat(first.reason()).isEqualTo("nobody answers");
    for (long pause : new long[] {MINUTE, 5 * MINUTE, 30 * MINUTE, HOUR, HOUR}) {
      now += pause - 1;
      assertThat(deliveries.due(any -> 9, now)).isEmpty();
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
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
    now += 1;
    send(due(), new Attempt.Failed("much later", Duration.ofDays(30)));
    now += 6 * HOUR;
    assertThat(deliveries.due(any -> 9, now)).hasSize(1);
  }

  @Test
  void whatNobodyTakesIsGivenUp() {
    revise(created("PO-1", "S1"));
    send(due(), NOT_TAKEN);
    now += 48 * HOUR;
    Delivery last = send(due(), NOT_TAKEN);
    assertThat(last.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(last.reason()).isEqualTo("nobody answers");
    now += 48 * HOUR;
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
  }

  @Test
  void aPartnerWhoIsDownHoldsUpNobodyElse() {
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S1"));
    revise(created("PO-3", "S2"));
    List<Delivery> both = deliveries.due(any -> 9, now);
    assertThat(both).extracting(each -> each.key().poNumber()).containsExactly("PO-1", "PO-3");
    send(both.get(0), NOT_TAKEN);
    send(both.get(1), new Attempt.Taken(null));
    // PO-2 waits behind PO-1, and PO-4 behind nobody.
    revise(created("PO-4", "S2"));
    assertThat(deliveries.due(any -> 9, now))
        .extracting(each -> each.key().poNumber())
        .containsExactly("PO-4");
  }

  @Test
  void ordersOfOneSupplierGoOneAfterTheOther() {
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S1"));
    Delivery first = due();
    assertThat(deliveries.due(any -> 9, now)).isEmpty();
    send(first, new Attempt.Taken(null));
    assertThat(due().key().poNumber()).isEqualTo("PO-2");
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
  void whatLackedSomethingForDaysIsTriedAsLongAsAnyOther() {
    revise(created("PO-1", "S1"));
    deliveries.done(due(), new Attempt.Incomplete("no GLN"), now);
    now += 72 * HOUR;
    assertThat(send(due(), NOT_TAKEN).state()).isEqualTo(DeliveryState.ATTEMPTED);
  }

  @Test
  void whatWaitedBehindWhatNobodyTookIsNotTriedForAsLongAgain() {
    revise(created("PO-1", "S1"));
    send(due(), NOT_TAKEN);
    now += HOUR;
    revise(created("PO-2", "S1"));
    now += 47 * HOUR;
    assertThat(send(due(), NOT_TAKEN).state()).isEqualTo(DeliveryState.FAILED);
    now += HOUR;
    Delivery second = send(due(), NOT_TAKEN);
    assertThat(second.key().poNumber()).isEqualTo("PO-2");
    assertThat(second.state()).isEqualTo(DeliveryState.FAILED);
  }

  @Test
  void aRestartDoesNotBeginTheTimeAnew() {
    revise(created("PO-1", "S1"));
    Delivery tried = send(due(), NOT_TAKEN);
    for (long pause : new long[] {MINUTE, 5 * MINUTE, 30 * MINUTE}) {
      now += pause;
      tried = send(due(), NOT_TAKEN);
    }
    Deliveries restarted = empty();
    // A weekend in which nobody tried.
    now += 60 * HOUR;
    restarted.restore(List.of(tried), now);
    Delivery monday = attempted(restarted.due(any -> 9, now).get(0));
    assertThat(restarted.done(monday, NOT_TAKEN, now).get(0).state())
        .isEqualTo(DeliveryState.ATTEMPTED);
    now += 48 * HOUR;
    Delivery last = attempted(restarted.due(any -> 9, now).get(0));
    assertThat(restarted.done(last, NOT_TAKEN, now))
        .singleElement()
        .satisfies(each -> assertThat(each.state()).isEqualTo(DeliveryState.FAILED));
  }

  @Test
  void oneChannelTakesNoRoomFromAnother() {
    channels.put("S3", "edi");
    revise(created("PO-1", "S1"));
    revise(created("PO-2", "S2"));
    revise(created("PO-3", "S3"));
    assertThat(deliveries.due(any -> 1, now))
        .extracting(each -> each.key().poNumber())
        .containsExactly("PO-1", "PO-3");
    assertThat(deliveries.due(channel -> channel.equals("edi") ? 1 : 0, now)).isEmpty();
  }

  @Test
  void suppliersOfOneChannelTakeTurns() {
    for (int i = 1; i <= 3; i++) {
      revise(created("PO-1" + i, "S1"));
      revise(created("PO-2" + i, "S2"));
    }
    List<String> went = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Delivery next = due();
      went.add(next.key().poNumber());
      send(next, new Attempt.Taken(null));
    }
    assertThat(went).containsExactly("PO-11", "PO-21", "PO-12", "PO-22");
  }
}

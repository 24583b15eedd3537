package io.github.inventorystreams.notify;

import static io.github.inventorystreams.notify.Warned.NOON;
import static io.github.inventorystreams.notify.Warned.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final Route ESCALATION =
      new Route(
          Set.of(),
          Set.of(Severity.CRITICAL),
          Set.of(State.RAISED, State.ESCALATED),
          Set.of("DC1"),
          Set.of("S1"),
          Set.of(),
          Duration.ofMinutes(30));

  @Test
  void gathersForAWhileTheWorstFirstAndTheLastStepOfEach() {
    Outbox outbox = outbox(Route.EVERYTHING, Duration.ofMinutes(5), 10, null);
    outbox.add(at(0), notice("A", State.RAISED, Severity.WARNING, 1));
    outbox.add(at(1), notice("B", State.RAISED, Severity.CRITICAL, 1));
    outbox.add(at(2), notice("A", State.RESOLVED, Severity.WARNING, 2));
    assertThat(outbox.next(NOON + 299_999)).isNull();

    Batch batch = outbox.next(NOON + 300_000);

    assertThat(batch.notices())
        .extracting(Notification::key)
        .containsExactly("B@DC1#1/1", "A@DC1#1/2");
    Outbox.Settled settled = outbox.done(new DeliveryOutcome.Taken(), NOON + 300_000);
    assertThat(settled.result()).isEqualTo(DeliveryResult.DELIVERED);
    assertThat(settled.positions()).containsExactlyInAnyOrder(at(0), at(1), at(2));
    assertThat(outbox.size()).isZero();
    assertThat(outbox.next(NOON + 600_000)).isNull();
  }

  @Test
  void sendsTheSameAgainLaterAndLaterUntilItIsDead() {
    Outbox outbox = outbox(Route.EVERYTHING, Duration.ZERO, 10, null);
    outbox.add(at(0), notice("A", State.RAISED, Severity.WARNING, 1));
    Batch first = outbox.next(NOON);
    assertThat(outbox.done(DeliveryOutcome.failed("no"), NOON).result())
        .isEqualTo(DeliveryResult.RETRIED);
    outbox.add(at(1), notice("B", State.RAISED, Severity.CRITICAL, 1));
    assertThat(outbox.next(NOON + 999)).isNull();
    assertThat(outbox.next(NOON + 1_000)).isEqualTo(first);
    outbox.done(DeliveryOutcome.failed("no"), NOON + 1_000);
    assertThat(outbox.next(NOON + 2_999)).isNull();
    assertThat(outbox.next(NOON + 3_000)).isEqualTo(first);
    outbox.done(new DeliveryOutcome.Failed("busy", Duration.ofMinutes(10)), NOON + 3_000);
    assertThat(outbox.next(NOON + 602_999)).isNull();

    long dayLater = NOON + Duration.ofDays(1).toMillis();
    assertThat(outbox.next(dayLater)).isEqualTo(first);
    Outbox.Settled dead = outbox.done(DeliveryOutcome.failed("no"), dayLater);
    assertThat(dead.result()).isEqualTo(DeliveryResult.DEAD);
    assertThat(dead.positions()).containsExactly(at(0));
    assertThat(outbox.next(dayLater).notices())
        .extracting(Notification::key)
        .containsExactly("B@DC1#1/1");
  }

  @Test
  void whatIsRefusedIsDeadAtOnce() {
    Outbox outbox = outbox(Route.EVERYTHING, Duration.ZERO, 10, null);
    outbox.add(at(0), notice("A", State.RAISED, Severity.WARNING, 1));
    outbox.next(NOON);
    assertThat(outbox.done(new DeliveryOutcome.Refused("bad number"), NOON).result())
        .isEqualTo(DeliveryResult.DEAD);
  }

  @Test
  void escalatesOnlyWhatNobodyHasSeenAndIsNotOver() {
    Outbox outbox = outbox(ESCALATION, Duration.ZERO, 10, null);
    outbox.add(at(0), notice("A", State.RAISED, Severity.CRITICAL, 1));
    outbox.add(at(1), notice("B", State.RAISED, Severity.CRITICAL, 1));
    outbox.add(at(2), notice("C", State.RAISED, Severity.CRITICAL, 1));
    assertThat(outbox.add(at(3), notice("D", State.RAISED, Severity.WARNING, 1)).positions())
        .containsExactly(at(3));
    assertThat(outbox.add(at(4), notice("B", State.RESOLVED, Severity.CRITICAL, 2)).positions())
        .containsExactlyInAnyOrder(at(1), at(4));
    long due = NOON + Duration.ofMinutes(30).toMillis();
    assertThat(outbox.suppress(due - 1, id -> true).positions()).isEmpty();
    assertThat(outbox.next(due - 1)).isNull();

    assertThat(outbox.suppress(due, "C@DC1#1"::equals).positions()).containsExactly(at(2));
    assertThat(outbox.next(due).notices())
        .extracting(Notification::key)
        .containsExactly("A@DC1#1/1");
  }

  @Test
  void keepsQuietAtNightButForWhatIsCritical() {
    QuietHours afternoon =
        new QuietHours(
            ZoneOffset.UTC,
            LocalTime.of(11, 0),
            LocalTime.of(15, 0),
            EnumSet.allOf(DayOfWeek.class),
            Set.of(Severity.CRITICAL));
    Outbox outbox = outbox(Route.EVERYTHING, Duration.ZERO, 10, afternoon);
    outbox.add(at(0), notice("A", State.RAISED, Severity.WARNING, 1));
    outbox.add(at(1), notice("B", State.RAISED, Severity.CRITICAL, 1));
    assertThat(outbox.next(NOON).notices())
        .extracting(Notification::key)
        .containsExactly("B@DC1#1/1");
    outbox.done(new DeliveryOutcome.Taken(), NOON);
    assertThat(outbox.next(NOON + Duration.ofHours(3).toMillis() - 1)).isNull();
    assertThat(outbox.next(NOON + Duration.ofHours(3).toMillis()).notices())
        .extracting(Notification::key)
        .containsExactly("A@DC1#1/1");
  }

  @Test
  void largeGroupsAreSeveralMessages() {
    Outbox outbox = outbox(Route.EVERYTHING, Duration.ZERO, 2, null);
    for (int i = 0; i < 5; i++) {
      outbox.add(at(i), notice("A" + i, State.RAISED, Severity.WARNING, 1));
    }
    for (int expected : List.of(2, 2, 1)) {
      assertThat(outbox.next(NOON).notices()).hasSize(expected);
      outbox.done(new DeliveryOutcome.Taken(), NOON);
    }
    assertThat(outbox.next(NOON)).isNull();
  }

  @Test
  void forgetsWhatAnotherInstanceHasTakenOver() {
    Outbox outbox = outbox(Route.EVERYTHING, Duration.ZERO, 1, null);
    outbox.add(at(0), notice("A", State.RAISED, Severity.WARNING, 1));
    outbox.add(
        new RecordPosition(new Partition("t", 1), 0),
        notice("B", State.RAISED, Severity.WARNING, 1));
    outbox.next(NOON);
    outbox.drop(Set.of(new Partition("t", 0)));
    assertThat(outbox.next(NOON).notices())
        .extracting(Notification::key)
        .containsExactly("B@DC1#1/1");
  }

  private static Outbox outbox(Route route, Duration groupFor, int largest, QuietHours quiet) {
    return new Outbox(
        new DeliveryPolicy(
            List.of(route), groupFor, largest, quiet, Duration.ofDays(1), ZoneOffset.UTC));
  }

  private static RecordPosition at(long offset) {
    return new RecordPosition(new Partition("t", 0), offset);
  }
}

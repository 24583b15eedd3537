package io.github.inventorystreams.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clock of a partition, and the events that are too late for it. */
class SourceClockTest {
  private static final LatenessRules RULES =
      new LatenessRules(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(1));

  private static long at(String day) {
    return Instant.parse(day + "T12:00:00Z").toEpochMilli();
  }

  private static SourceClock after(String... days) {
    SourceClock clock = SourceClock.START;
    for (String day : days) {
      clock = clock.seen(at(day), RULES);
    }
    return clock;
  }

  @Test
  void nothingIsTooLateForASourceThatHasShownNothing() {
    assertThat(SourceClock.START.isTooLate(0, RULES)).isFalse();
    assertThat(SourceClock.START.takenFromMillis(RULES)).isEqualTo(SourceClock.UNSEEN);
  }

  @Test
  void anEventAtTheWindowsEdgeIsInTimeAndOneBeforeItTooLate() {
    SourceClock clock = after("2026-03-12");

    assertThat(clock.isTooLate(at("2026-03-05"), RULES)).isFalse();
    assertThat(clock.isTooLate(at("2026-03-05") - 1, RULES)).isTrue();
  }

  @Test
  void aLaterEventThatIsOlderDoesNotTurnTheClockBack() {
    assertThat(after("2026-03-10", "2026-03-12", "2026-03-08").millis())
        .isEqualTo(at("2026-03-12"));
  }

  @Test
  void oneTillAYearAheadDoesNotMakeTheOthersLate() {
    SourceClock clock = after("2026-03-10", "2026-03-11", "2026-03-12", "2027-03-12");

    assertThat(clock.millis()).isEqualTo(at("2026-03-12"));
    assertThat(clock.isTooLate(at("2026-03-12"), RULES)).isFalse();
  }

  @Test
  void aTillAYearAheadThatGoesOnSellingIsOutvotedByTwoThatAreRight() {
    SourceClock clock = after("2026-03-10", "2026-03-10", "2026-03-10");
    for (int sale = 0; sale < 100; sale++) {
      clock = clock.seen(at("2027-03-12") + sale, RULES);
      clock = clock.seen(at("2026-03-11") + sale, RULES);
      clock = clock.seen(at("2026-03-11") + sale, RULES);
    }

    assertThat(clock.isTooLate(at("2026-03-11"), RULES)).isFalse();
  }

  @Test
  void theSameWrongEventAgainAndAgainConfirmsNothing() {
    SourceClock clock =
        after(
            "2026-03-10",
            "2026-03-11",
            "2026-03-12",
            "2027-03-12",
            "2027-03-12",
            "2027-03-12",
            "2027-03-12");

    assertThat(clock.isTooLate(at("2026-03-12"), RULES)).isFalse();
  }

  @Test
  void withAJumpOfAWindowNoSingleEventMakesOthersLateThatComeInOrder() {
    LatenessRules rules =
        new LatenessRules(Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(1));
    for (int ahead = 1; ahead < 400; ahead++) {
      SourceClock clock = SourceClock.START;
      for (String day : new String[] {"2026-03-10", "2026-03-11", "2026-03-12"}) {
        clock = clock.seen(at(day), rules);
      }
      clock = clock.seen(at("2026-03-12") + Duration.ofDays(ahead).toMillis(), rules);

      assertThat(clock.isTooLate(at("2026-03-12"), rules)).as("%d days ahead", ahead).isFalse();
    }
  }

  @Test
  void aWrongFirstEventDoesNotMakeTheOthersLate() {
    SourceClock clock = after("2027-03-12");

    assertThat(clock.isTooLate(at("2026-03-10"), RULES)).isFalse();
    assertThat(clock.seen(at("2026-03-10"), RULES).millis()).isEqualTo(at("2026-03-10"));
  }

  @Test
  void afterALongPauseTwentyEventsMoveTheClockToTheEarliestOfThem() {
    SourceClock clock = after("2026-01-01", "2026-01-02", "2026-01-03", "2026-06-02", "2026-06-01");
    for (int more = 0; more < 17; more++) {
      clock = clock.seen(at("2026-06-03") + more, RULES);
    }
    assertThat(clock.millis()).isEqualTo(at("2026-01-03"));

    assertThat(clock.seen(at("2026-06-04"), RULES).millis()).isEqualTo(at("2026-06-01"));
  }

  /** In the night, when nobody else sells on its partition. */
  @Test
  void nineteenSalesOfATillAYearAheadDoNotMakeTheOthersLate() {
    SourceClock clock = after("2026-03-10", "2026-03-11", "2026-03-12");
    for (int sale = 0; sale < 19; sale++) {
      clock = clock.seen(at("2027-03-12") + sale * 60_000L, RULES);
    }

    assertThat(clock.isTooLate(at("2026-03-12"), RULES)).isFalse();
    assertThat(clock.confirmedMillis()).isEqualTo(at("2026-03-12"));
  }

  @Test
  void othersRelyOnAClockOnlyOnceThreeEventsConfirmIt() {
    assertThat(after("2026-03-10", "2026-03-11").confirmedMillis()).isEqualTo(SourceClock.UNSEEN);
    assertThat(after("2026-03-10", "2026-03-11", "2026-03-12").confirmedMillis())
        .isEqualTo(at("2026-03-12"));
  }

  @Test
  void aPromiseDoesNotConfirmAFirstEventOfAWrongClock() {
    SourceClock clock = after("2027-03-12").promised(at("2026-03-12"), RULES);

    assertThat(clock.confirmedMillis()).isEqualTo(at("2026-03-12"));
    assertThat(clock.isTooLate(at("2026-03-10"), RULES)).isFalse();
  }

  @Test
  void whatOthersRelyOnNeverGoesBack() {
    SourceClock clock = SourceClock.START.promised(at("2026-06-01"), RULES);

    assertThat(clock.isTooLate(at("2026-03-10"), RULES)).isTrue();
    assertThat(clock.promised(at("2026-05-01"), RULES).confirmedMillis())
        .isEqualTo(at("2026-06-01"));
  }
}

package io.github.inventorystreams.lateness;

import java.time.Duration;

/**
 * The event-time clock of a source: how far one partition of an input topic has come. It depends on
 * the content of that partition alone, and stands at the latest event time seen, but for two
 * corrections against wrong clocks of publishers:
 *
 * <ul>
 *   <li>An event that is further ahead than {@link LatenessRules#maxJump} does not move the clock
 *       until {@value #LEAP_CONFIRMATIONS} such events of different times have been seen more than
 *       others in between. The same event again confirms nothing.
 *   <li>As long as fewer than {@value #CONFIRMATIONS} events have confirmed the clock, an event
 *       that is {@value #DOUBT_DAYS} days and more behind it moves it back: the first events may
 *       have been the wrong ones.
 * </ul>
 *
 * @param millis where it stands; {@link #UNSEEN} before the first event
 * @param support how many events confirm it, at most {@value #CONFIRMATIONS}
 * @param aheadMillis the earliest of the events that are too far ahead to be believed; without
 *     meaning if there are none
 * @param ahead how many of them there are more than events near the clock
 */
public record SourceClock(long millis, int support, long aheadMillis, int ahead) {

  /** No event has been seen. */
  public static final long UNSEEN = Long.MIN_VALUE;

  /** How many events make a time believable. */
  static final int CONFIRMATIONS = 3;

  /**
   * How many events make a time believable that is further ahead than any single one may move the
   * clock. A till with a wrong clock sells three things within minutes, and what it moves makes all
   * others late; that a clock stays behind for longer costs memory only.
   */
  static final int LEAP_CONFIRMATIONS = 20;

  /** How far behind a first event others have to lie before it is taken for the wrong one. */
  static final int DOUBT_DAYS = 30;

  private static final long DOUBT_MILLIS = Duration.ofDays(DOUBT_DAYS).toMillis();

  /** The clock of a source that has shown nothing yet. */
  public static final SourceClock START = new SourceClock(UNSEEN, 0, 0, 0);

  /** Whether an event of this source is too late. */
  public boolean isTooLate(long atMillis, LatenessRules rules) {
    return atMillis < takenFromMillis(rules) && !movesBack(atMillis, rules);
  }

  /** The earliest time of an event that is not too late; {@link #UNSEEN} if none is. */
  public long takenFromMillis(LatenessRules rules) {
    return millis == UNSEEN ? UNSEEN : millis - rules.window().toMillis();
  }

  /**
   * The time that this source will not fall back from; {@link #UNSEEN} as long as there is none.
   */
  public long confirmedMillis() {
    return support < CONFIRMATIONS ? UNSEEN : millis;
  }

  /** The clock after an event that was not too late. */
  public SourceClock seen(long atMillis, LatenessRules rules) {
    if (millis == UNSEEN || movesBack(atMillis, rules)) {
      return new SourceClock(atMillis, 1, 0, 0);
    }
    if (atMillis - rules.maxJump().toMillis() > millis) {
      return leaped(atMillis);
    }
    return new SourceClock(
        Math.max(millis, atMillis),
        Math.min(CONFIRMATIONS, support + 1),
        ahead > 1 ? aheadMillis : 0,
        Math.max(0, ahead - 1));
  }

  /**
   * The clock after a promise that nothing will come that is older by more than the window. It does
   * not confirm what nothing else has: a first event of a wrong clock gives way to it.
   */
  public SourceClock promised(long atMillis, LatenessRules rules) {
    return new SourceClock(
        movesBack(atMillis, rules) ? atMillis : Math.max(millis, atMillis), CONFIRMATIONS, 0, 0);
  }

  private SourceClock leaped(long atMillis) {
    if (ahead > 0 && atMillis == aheadMillis) {
      return this;
    }
    long earliestMillis = ahead == 0 ? atMillis : Math.min(aheadMillis, atMillis);
    return ahead + 1 < LEAP_CONFIRMATIONS
        ? new SourceClock(millis, support, earliestMillis, ahead + 1)
        : new SourceClock(earliestMillis, CONFIRMATIONS, 0, 0);
  }

  private boolean movesBack(long atMillis, LatenessRules rules) {
    return millis != UNSEEN
        && support < CONFIRMATIONS
        && atMillis + Math.max(rules.maxJump().toMillis(), DOUBT_MILLIS) < millis;
  }
}

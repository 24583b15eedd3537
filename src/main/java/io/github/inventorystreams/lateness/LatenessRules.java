package io.github.inventorystreams.lateness;

import java.time.Duration;

/**
 * The rules of what is too late, and of what a source is believed.
 *
 * @param window how far an event may lie before what its source has shown
 * @param maxJump how far one event may move its source on; what lies further ahead moves it only
 *     once other events confirm it
 * @param idleAfter how long a source may be silent, in real time, before the others no longer wait
 *     for it
 */
public record LatenessRules(Duration window, Duration maxJump, Duration idleAfter) {

  /** In how many steps of a window a source reports where it stands. */
  private static final int STEPS_PER_WINDOW = 8;

  /**
   * How far a source moves before it reports to the books again where it stands, in milliseconds.
   */
  public long stepMillis() {
    return Math.max(1, window.toMillis() / STEPS_PER_WINDOW);
  }
}

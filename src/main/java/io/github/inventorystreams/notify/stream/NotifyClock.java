package io.github.inventorystreams.notify.stream;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The time of day, and what the times of records mean by it.
 *
 * @param replayed the records bear the times of a replay, which say nothing about today
 * @param maximumAge what is older is sent to nobody
 */
record NotifyClock(InstantSource clock, boolean replayed, Duration maximumAge) {

  long nowMillis() {
    return clock.millis();
  }

  /** When a step became known. */
  long since(long recordMillis) {
    return replayed ? nowMillis() : Math.min(recordMillis, nowMillis());
  }

  boolean isOutdated(long recordMillis) {
    return !replayed && nowMillis() - recordMillis > maximumAge.toMillis();
  }
}

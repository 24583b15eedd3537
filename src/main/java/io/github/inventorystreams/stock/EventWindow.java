package io.github.inventorystreams.stock;

import java.time.Duration;

/**
 * The span of time that a book looks back over when it takes an event.
 *
 * @param takenFromMillis the earliest time of an event that the source of this one may still bring;
 *     a correction reaches back as far
 * @param rememberedFromMillis the earliest time of an event that any source may still bring; what
 *     is older can be forgotten. {@link Long#MIN_VALUE} as long as nobody knows
 */
public record EventWindow(long takenFromMillis, long rememberedFromMillis) {

  /** The window of a book with one source, whose events come in order. */
  public static EventWindow endingAt(long newestMillis, Duration window) {
    long fromMillis = newestMillis - window.toMillis();
    return new EventWindow(fromMillis, fromMillis);
  }
}

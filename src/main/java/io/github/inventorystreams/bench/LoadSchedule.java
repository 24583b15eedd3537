package io.github.inventorystreams.bench;

import java.util.SplittableRandom;

/**
 * When each event of a load is due: one after the other at a steady rate, whatever becomes of those
 * before it. So many of them are probes, at random places, so that they do not fall in step with
 * the commits of the processor.
 *
 * @param rate events per second, probes included
 * @param probesPerSecond at most the rate
 */
public record LoadSchedule(int rate, int probesPerSecond, int warmUpSeconds, int seconds) {
  private static final double SECOND_NANOS = 1e9;

  /** All events of warm-up and measurement. */
  public long events() {
    return (long) rate * (warmUpSeconds + seconds);
  }

  /** The probes among them. */
  public int probes() {
    return (int) (events() / stride());
  }

  /** The events that are no probes. */
  public long others() {
    return events() - probes();
  }

  /** When an event is due, in nanoseconds from the first one. */
  public long dueNanos(long event) {
    return (long) (event * SECOND_NANOS / rate);
  }

  /** Whether an event falls into the time that is measured. */
  boolean isMeasured(long event) {
    return event >= (long) rate * warmUpSeconds;
  }

  /** Whether an event is a probe: one of each so many is. */
  boolean isProbe(long event) {
    long group = event / stride();
    return group < probes() && event % stride() == new SplittableRandom(group).nextInt(stride());
  }

  private int stride() {
    return rate / probesPerSecond;
  }
}

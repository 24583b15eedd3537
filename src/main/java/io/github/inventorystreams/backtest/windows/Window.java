package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Buckets;
import java.time.Period;

/**
 * A window of a scenario's history, in its buckets, all below 0.
 *
 * @param opens the first one that is simulated
 * @param from the first one that is scored
 * @param until the one after the last
 */
public record Window(int opens, int from, int until) {

  /** How many buckets are scored. */
  public int scored() {
    return until - from;
  }

  /** How many are simulated and not scored. */
  public int warmUp() {
    return from - opens;
  }

  /** The first scored day and how long it is scored, such as {@code 2023-01-23-P84D}. */
  public String name(Buckets buckets) {
    return buckets.date(from) + "-" + Period.ofDays(scored() * buckets.days());
  }
}

package io.github.inventorystreams.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often somebody, or something, may be asked for in a minute. */
final class RequestBudget {
  private static final long WINDOW_NANOS = 60_000_000_000L;
  private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
  private static final int MAX_KEYS = 10_000;

  private final int max;
  private final LongSupplier nanoTime;
  private final Map<String, Integer> spent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MAX_KEYS;
        }
      };
  private long beganNanos;

  /**
   * A budget.
   *
   * @param max requests of one key in a minute
   */
  RequestBudget(int max, LongSupplier nanoTime) {
    this.max = max;
    this.nanoTime = nanoTime;
    this.beganNanos = nanoTime.getAsLong();
  }

  /** Spends one request; 0 = it was there, else the seconds until there are some again. */
  synchronized long spend(String key) {
    long elapsed = nanoTime.getAsLong() - beganNanos;
    if (elapsed >= WINDOW_NANOS) {
      beganNanos += elapsed;
      elapsed = 0;
      spent.clear();
    }
    return spent.merge(key, 1, Integer::sum) <= max
        ? 0
        : 1 + (WINDOW_NANOS - elapsed) / NANOS_OF_A_SECOND;
  }
}

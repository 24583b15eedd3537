package io.github.inventorystreams.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How long it took from when a sale was due to be published until a reader had its warning. What
 * was published too late counts from when it was due, since a customer does not wait for a slow
 * publisher either (Gil Tene, "How not to measure latency", 2013: coordinated omission).
 *
 * @param p50Ms half of them took at most so many milliseconds; the others likewise, by nearest rank
 * @param warnings that came
 * @param lost that did not come
 * @param eventsPerSecond that the processor applied meanwhile
 * @param rate at which they were due, per second
 * @param reachedRate whether the processor has kept up with that rate
 * @param skusReviewed how many SKUs were reviewed meanwhile
 */
public record Latency(
    double p50Ms,
    double p95Ms,
    double p99Ms,
    double maxMs,
    int warnings,
    int lost,
    double eventsPerSecond,
    String guarantee,
    int rate,
    boolean reachedRate,
    int skusReviewed)
    implements BenchResult {
  private static final double REACHED = 0.98;
  private static final double MILLI_NANOS = 1e6;

  /**
   * The figures of a run that is over.
   *
   * @param startNanos when the first event was due
   */
  public static Latency of(
      LoadSchedule schedule,
      WarningWatch watch,
      long startNanos,
      double eventsPerSecond,
      String guarantee) {
    LongStream.Builder nanos = LongStream.builder();
    int measured = 0;
    int probe = 0;
    for (long event = 0; event < schedule.events(); event++) {
      if (schedule.isProbe(event)) {
        long arrived = watch.arrivedNanos(probe);
        probe++;
        if (schedule.isMeasured(event)) {
          measured++;
          if (arrived != WarningWatch.MISSING) {
            nanos.add(arrived - startNanos - schedule.dueNanos(event));
          }
        }
      }
    }
    return of(nanos.build().toArray(), measured, eventsPerSecond, guarantee, schedule.rate());
  }

  /**
   * The figures of latencies.
   *
   * @param nanos of the warnings that came, in any order
   * @param awaited how many should have come
   */
  static Latency of(long[] nanos, int awaited, double eventsPerSecond, String guarantee, int rate) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 100),
        sorted.length,
        awaited - sorted.length,
        Math.round(eventsPerSecond),
        guarantee,
        rate,
        eventsPerSecond >= REACHED * rate,
        0);
  }

  /** The same, with so many SKUs reviewed meanwhile. */
  public Latency whileReviewing(int skus) {
    return new Latency(
        p50Ms,
        p95Ms,
        p99Ms,
        maxMs,
        warnings,
        lost,
        eventsPerSecond,
        guarantee,
        rate,
        reachedRate,
        skus);
  }

  private static double percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (percent * sorted.length + 99) / 100;
    return Math.round(10 * sorted[rank - 1] / MILLI_NANOS) / 10.0;
  }
}

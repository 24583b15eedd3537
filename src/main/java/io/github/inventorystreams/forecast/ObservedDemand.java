package io.github.inventorystreams.forecast;

/**
 * A history as a statistician reads it: what was sold in which exposure. A rate is {@code sum of
 * sold / sum of in-stock time}, the maximum-likelihood estimate of a Poisson rate with exposure, so
 * that buckets without stock don't count as buckets without demand (Nahmias 1994).
 */
public final class ObservedDemand {
  private final DemandHistory history;
  private final double[] demand;
  private final double[] exposure;
  private final double[] demandBefore;
  private final double[] exposureBefore;
  private final int firstExposed;

  public ObservedDemand(DemandHistory history) {
    this.history = history;
    demand = history.demand();
    exposure = SeenShare.of(demand, history.inStockShare());
    demandBefore = new double[demand.length + 1];
    exposureBefore = new double[demand.length + 1];
    for (int bucket = 0; bucket < demand.length; bucket++) {
      demandBefore[bucket + 1] = demandBefore[bucket] + demand[bucket];
      exposureBefore[bucket + 1] = exposureBefore[bucket] + exposure[bucket];
    }
    int first = 0;
    while (first < demand.length && exposure[first] == 0) {
      first++;
    }
    firstExposed = first;
  }

  /** How many buckets were observed. */
  public int buckets() {
    return demand.length;
  }

  public DemandHistory history() {
    return history;
  }

  /** Buckets that a season takes, see {@link DemandHistory#season()}. */
  public int season() {
    return history.season();
  }

  /** The bucket in which demand could first be seen; {@link #buckets()} if there is none. */
  public int firstExposed() {
    return firstExposed;
  }

  public double demand(int bucket) {
    return demand[bucket];
  }

  /** The share of the bucket in which demand could be seen, 0 to 1. */
  public double exposure(int bucket) {
    return exposure[bucket];
  }

  /** Units from a bucket on to before another. */
  public double demand(int from, int to) {
    return demandBefore[to] - demandBefore[from];
  }

  /** Buckets of exposure from a bucket on to before another. */
  public double exposure(int from, int to) {
    return exposureBefore[to] - exposureBefore[from];
  }

  /** Units per bucket of exposure from a bucket on to before another; 0 without exposure. */
  public double rate(int from, int to) {
    double observed = exposure(from, to);
    return observed > 0 ? demand(from, to) / observed : 0;
  }

  /**
   * What would have been seen in full exposure, given the demand that was expected of the bucket.
   */
  public double completed(int bucket, double expected) {
    return demand[bucket] + (1 - exposure[bucket]) * expected;
  }
}

package io.github.inventorystreams.forecast;

/**
 * A history as a statistician reads it: what was sold in which exposure. A rate is {@code sum of
 * sold / sum of in-stock time}, the maximum-likelihood estimate of a Poisson rate with exposure, so
 * that days without stock don't count as days without demand (Nahmias 1994).
 */
final class ObservedDemand {
  private final double[] demand;
  private final double[] exposure;
  private final double[] demandBefore;
  private final double[] exposureBefore;

  ObservedDemand(DemandHistory history) {
    demand = history.demand();
    exposure = new double[demand.length];
    demandBefore = new double[demand.length + 1];
    exposureBefore = new double[demand.length + 1];
    for (int day = 0; day < demand.length; day++) {
      exposure[day] = exposureOf(demand[day], history.inStockShare()[day]);
      demandBefore[day + 1] = demandBefore[day] + demand[day];
      exposureBefore[day + 1] = exposureBefore[day] + exposure[day];
    }
  }

  /** Demand that was seen without stock (sold short, or asked for in vain) is seen all the same. */
  private static double exposureOf(double demand, double inStockShare) {
    return inStockShare == 0 && demand > 0 ? 1 : inStockShare;
  }

  int days() {
    return demand.length;
  }

  double demand(int day) {
    return demand[day];
  }

  /** The share of the day in which demand could be seen, 0 to 1. */
  double exposure(int day) {
    return exposure[day];
  }

  /** Units from a day on to before another. */
  double demand(int from, int to) {
    return demandBefore[to] - demandBefore[from];
  }

  /** Days of exposure from a day on to before another. */
  double exposure(int from, int to) {
    return exposureBefore[to] - exposureBefore[from];
  }

  /** Units per day of exposure from a day on to before another; 0 without exposure. */
  double rate(int from, int to) {
    double observed = exposure(from, to);
    return observed > 0 ? demand(from, to) / observed : 0;
  }

  /** What would have been seen in full exposure, given the demand that was expected of the day. */
  double completed(int day, double expected) {
    return demand[day] + (1 - exposure[day]) * expected;
  }
}

package io.github.inventorystreams.forecast;

/**
 * The share of each bucket in which demand could be seen: that in which there was stock, and more
 * where what was sold tells better.
 *
 * <p>Demand without any stock (sold short, or asked for in vain) is seen all the same. And what a
 * bucket lacked is made up for up to the largest demand that any bucket has shown, not beyond it:
 * no correction for stock-outs gives a rate that nobody has seen. That is how the product-limit
 * estimator treats censored observations: it puts no mass above the largest one (Kaplan and Meier
 * 1958; for censored demand Huh, Levi, Rusmevichientong and Orlin, Operations Research 59, 2011).
 */
public final class SeenShare {
  private SeenShare() {}

  /** The shares of buckets, by the demand in them and the share of each that had stock. */
  public static double[] of(double[] demand, double[] inStockShare) {
    double most = 0;
    for (double units : demand) {
      most = Math.max(most, units);
    }
    double[] seen = inStockShare.clone();
    for (int bucket = 0; bucket < seen.length; bucket++) {
      if (demand[bucket] > 0) {
        seen[bucket] =
            seen[bucket] == 0 ? 1 : Math.min(1, Math.max(seen[bucket], demand[bucket] / most));
      }
    }
    return seen;
  }
}

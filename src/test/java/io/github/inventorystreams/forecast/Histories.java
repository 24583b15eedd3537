package io.github.inventorystreams.forecast;

import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/** Histories to forecast from. */
public final class Histories {
  /** 2025-01-06, as an epoch day. */
  public static final long MONDAY = 20_094;

  private Histories() {}

  public static DemandHistory inStock(double... demand) {
    double[] share = new double[demand.length];
    Arrays.fill(share, 1);
    return DemandHistory.ofDays(MONDAY, demand, share);
  }

  public static DemandHistory repeated(int days, double... pattern) {
    double[] demand = new double[days];
    for (int day = 0; day < days; day++) {
      demand[day] = pattern[day % pattern.length];
    }
    return inStock(demand);
  }

  public static double[] poisson(RandomGenerator random, int days, double mean) {
    PoissonDistribution distribution =
        new PoissonDistribution(
            random,
            mean,
            PoissonDistribution.DEFAULT_EPSILON,
            PoissonDistribution.DEFAULT_MAX_ITERATIONS);
    return Arrays.stream(distribution.sample(days)).asDoubleStream().toArray();
  }

  /** Poisson demand whose mean is drawn from a gamma distribution each day. */
  public static double[] negativeBinomial(RandomGenerator random, int days, double r, double mean) {
    double[] demand = new double[days];
    double[] means = new GammaDistribution(random, r, mean / r).sample(days);
    for (int day = 0; day < days; day++) {
      demand[day] = means[day] < 1e-9 ? 0 : poisson(random, 1, means[day])[0];
    }
    return demand;
  }
}

package io.github.inventorystreams.forecast.learned;

import io.github.inventorystreams.forecast.DemandHistory;
import java.util.Arrays;
import java.util.Random;

/** Histories to learn from. */
final class Shops {
  /** 2025-01-06, as an epoch day. */
  static final long MONDAY = 20_094;

  static final double[] WEEK = {4, 6, 8, 10, 12, 20, 24};

  private Shops() {}

  /** The week of {@link #WEEK}, times a factor, with some noise. */
  static double[] weekly(long seed, int days, double factor) {
    Random random = new Random(seed);
    double[] demand = new double[days];
    for (int day = 0; day < days; day++) {
      double mean = factor * WEEK[day % 7];
      demand[day] = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    return demand;
  }

  /** On most days nothing or little, on some a lot: the mean lies far above the median. */
  static double[] skewed(long seed, int days) {
    Random random = new Random(seed);
    double[] demand = new double[days];
    for (int day = 0; day < days; day++) {
      demand[day] = Math.floor(Math.exp(1.5 * random.nextGaussian()));
    }
    return demand;
  }

  static DemandHistory inStock(double... demand) {
    double[] share = new double[demand.length];
    Arrays.fill(share, 1);
    return DemandHistory.ofDays(MONDAY, demand, share);
  }
}

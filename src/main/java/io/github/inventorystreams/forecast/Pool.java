package io.github.inventorystreams.forecast;

import java.util.Arrays;

/**
 * What similar SKUs know together and one of them alone can't know yet.
 *
 * @param weekdayShares the share of a week's demand on each day, Monday first; 7 values, sum 1
 * @param ratePerDay what a SKU of the group sells in a day in stock, units: the prior of a new one
 * @param rateWeightDays how many days in stock of a SKU's own weigh as much as that rate; 0 where
 *     no rate is known
 */
public record Pool(double[] weekdayShares, double ratePerDay, double rateWeightDays) {

  /** Nothing is known: all weekdays are equal and a SKU without history sells nothing. */
  public static final Pool NEUTRAL = new Pool(equalShares(), 0, 0);

  public Pool {
    if (weekdayShares.length != 7) {
      throw new IllegalArgumentException("%d weekday shares".formatted(weekdayShares.length));
    }
  }

  private static double[] equalShares() {
    double[] shares = new double[7];
    Arrays.fill(shares, 1.0 / 7);
    return shares;
  }
}

package io.github.inventorystreams.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge that similar SKUs share and one of them alone can't have yet.
 *
 * @param weekdayShares the share of a week's demand on each day, Monday first; 7 values, sum 1
 * @param ratePerDay what a SKU of the group sells in a day in stock, units: the prior of a new one
 * @param rateWeightDays how many days in stock of a SKU's own weigh as much as that rate; 0 where
 *     no rate is known
 * @param model what was learned from the group, if anything was
 * @param season how the group's demand rises and falls over the year
 */
public record PooledDemand(
    double[] weekdayShares,
    double ratePerDay,
    double rateWeightDays,
    @Nullable PooledQuantiles model,
    YearSeason season) {

  /** Nothing is known: all weekdays are equal and a SKU without history sells nothing. */
  public static final PooledDemand NEUTRAL =
      new PooledDemand(equalShares(), 0, 0, null, YearSeason.FLAT);

  public PooledDemand {
    if (weekdayShares.length != 7) {
      throw new IllegalArgumentException("%d weekday shares".formatted(weekdayShares.length));
    }
  }

  /** The same, with a model. */
  public PooledDemand with(@Nullable PooledQuantiles learned) {
    return new PooledDemand(weekdayShares, ratePerDay, rateWeightDays, learned, season);
  }

  /** The same, with a season. */
  public PooledDemand with(YearSeason known) {
    return new PooledDemand(weekdayShares, ratePerDay, rateWeightDays, model, known);
  }

  private static double[] equalShares() {
    double[] shares = new double[7];
    Arrays.fill(shares, 1.0 / 7);
    return shares;
  }
}

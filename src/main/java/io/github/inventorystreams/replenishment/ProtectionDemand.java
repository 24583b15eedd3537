package io.github.inventorystreams.replenishment;

import java.util.function.DoubleUnaryOperator;

/**
 * The distribution of the demand over an interval whose length may vary.
 *
 * <p>It is the forecast's distribution, stretched around its mean so that its variance grows by
 * that of the lead time: {@code sigma_P^2 + mu_d^2 sigma_L^2}, mu_d the demand of a day and sigma_L
 * the standard deviation of the lead time in days (Silver, Pyke and Thomas, 4th ed. 2017, ch. 6).
 * The shape stays the forecast's: {@code z sigma} would take demand for normal, which slow movers
 * are not (Eppen and Martin 1988).
 *
 * <p>Expectations are means over equally likely demands, the quantiles at {@code (i + 1/2) / n}.
 */
final class ProtectionDemand {
  private static final int ATOMS = 200;

  private final double mean;
  private final DoubleUnaryOperator quantile;
  private final double stretch;
  private double[] atoms = new double[0];

  private ProtectionDemand(double mean, DoubleUnaryOperator quantile, double extraVariance) {
    this.mean = mean;
    this.quantile = quantile;
    this.stretch = extraVariance == 0 ? 1 : stretch(extraVariance);
  }

  /** Of the demand over the first days, which end with a lead time that varies. */
  static ProtectionDemand overFirst(double days, PolicyInput figures) {
    ForecastDemand demand = figures.demand();
    return new ProtectionDemand(
        demand.mean(days),
        probability -> demand.quantile(days, probability),
        leadTimeVariance(figures));
  }

  /**
   * Of the demand from the arrival of today's order to that of the next. The forecast's
   * distribution over as many days from now on is moved there, with the ratio of variance to mean
   * that it has.
   */
  static ProtectionDemand afterLeadTime(PolicyInput figures) {
    ForecastDemand demand = figures.demand();
    double days = figures.times().reviewPeriodDays();
    double now = demand.mean(days);
    double then = figures.cycleDemand();
    double scale = now > 0 ? Math.sqrt(then / now) : 1;
    return new ProtectionDemand(
        then,
        probability -> Math.max(0, then + scale * (demand.quantile(days, probability) - now)),
        leadTimeVariance(figures));
  }

  private static double leadTimeVariance(PolicyInput figures) {
    double perDay = figures.protectionDemand() / Math.max(1, figures.times().protectionDays());
    double std = figures.times().leadTimeStdDays();
    return perDay * perDay * std * std;
  }

  double mean() {
    return mean;
  }

  double quantile(double probability) {
    double plain = quantile.applyAsDouble(probability);
    return stretch == 1 ? plain : Math.max(0, mean + stretch * (plain - mean));
  }

  /** The expected demand beyond a stock: {@code E(D - S)+}, units. */
  double expectedShortage(double stock) {
    double sum = 0;
    for (double demand : atoms()) {
      sum += Math.max(0, demand - stock);
    }
    return sum / ATOMS;
  }

  /** The expected stock that is left: {@code E(S - D)+}, units. */
  double expectedLeftOver(double stock) {
    double sum = 0;
    for (double demand : atoms()) {
      sum += Math.max(0, stock - demand);
    }
    return sum / ATOMS;
  }

  private double[] atoms() {
    if (atoms.length == 0) {
      double[] all = new double[ATOMS];
      for (int i = 0; i < ATOMS; i++) {
        all[i] = quantile((i + 0.5) / ATOMS);
      }
      atoms = all;
    }
    return atoms;
  }

  private double stretch(double extraVariance) {
    double variance = 0;
    for (int i = 0; i < ATOMS; i++) {
      double off = quantile.applyAsDouble((i + 0.5) / ATOMS) - mean;
      variance += off * off / ATOMS;
    }
    return variance == 0 ? 1 : Math.sqrt((variance + extraVariance) / variance);
  }
}

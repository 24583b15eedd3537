package io.github.inventorystreams.simulation;

import java.util.Arrays;

/**
 * The demand pattern of an article, after the four classes of Syntetos, Boylan and Croston (2005):
 * often or seldom, in like or unlike quantities.
 */
public enum DemandClass {
  SMOOTH(0.40, 6, 1.3, 0.2),
  ERRATIC(0.20, 2.5, 2.5, 0.9),
  INTERMITTENT(0.25, 0.3, 1.4, 0.2),
  LUMPY(0.15, 0.25, 7, 0.9);

  private final double share;
  private final double ordersPerDay;
  private final double medianUnits;
  private final double sigma;

  DemandClass(double share, double ordersPerDay, double medianUnits, double sigma) {
    this.share = share;
    this.ordersPerDay = ordersPerDay;
    this.medianUnits = medianUnits;
    this.sigma = sigma;
  }

  /** Draws a class by the share of articles that belong to it. */
  static DemandClass drawn(Draws draws) {
    DemandClass[] all = values();
    return all[draws.weighted(Arrays.stream(all).mapToDouble(each -> each.share).toArray())];
  }

  /** Orders that an article of mean popularity gets on a mean day. */
  double ordersPerDay() {
    return ordersPerDay;
  }

  /** Mean units of an order: that of the log-normal. */
  double meanUnits() {
    return Math.max(1, medianUnits * Math.exp(sigma * sigma / 2));
  }

  /** The units of one order, at least 1. */
  long units(Draws draws) {
    return Math.max(1, Math.round(draws.lognormal(medianUnits, sigma)));
  }
}

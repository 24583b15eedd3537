package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.ServiceTarget;

/**
 * The stock that a service target asks for over the protection interval: the S of (R,S), the s of
 * (s,S).
 */
final class ServiceLevelStock {
  private static final int HALVINGS = 60;

  private ServiceLevelStock() {}

  /** The level for the protection interval, units. */
  static double level(PolicyInput figures) {
    ServiceObjective service = figures.service();
    ProtectionDemand protection =
        ProtectionDemand.overFirst(figures.times().protectionDays(), figures);
    return service.target() == ServiceTarget.FILL_RATE
        ? fillRateLevel(figures, protection)
        : protection.quantile(probability(figures));
  }

  /** The same for the lead time alone: at or below it, an order that is placed now may be late. */
  static double leadTimeLevel(PolicyInput figures) {
    double days = figures.times().leadTimeDays();
    return days <= 0 ? 0 : ProtectionDemand.overFirst(days, figures).quantile(probability(figures));
  }

  /** The cycle service that is aimed at. */
  static double probability(PolicyInput figures) {
    return figures.service().target() == ServiceTarget.COST_RATIO && figures.costs().bothKnown()
        ? figures.costs().criticalRatio(figures.times().reviewPeriodDays())
        : figures.service().level();
  }

  /**
   * The least S whose expected shortage per cycle, what is short at the end of the protection
   * interval less what was short before its last period, is at most {@code (1 - beta) mu_R}
   * (Silver, Pyke and Thomas, 4th ed. 2017, ch. 6, without their normal demand). Found by
   * bisection; whole units, since stock comes in them.
   */
  private static double fillRateLevel(PolicyInput figures, ProtectionDemand protection) {
    double allowed = (1 - figures.service().level()) * figures.cycleDemand();
    double leadTimeDays = figures.times().leadTimeDays();
    ProtectionDemand before =
        leadTimeDays <= 0 ? null : ProtectionDemand.overFirst(leadTimeDays, figures);
    double low = -1;
    double high = Math.max(1, 2 * protection.quantile(0.999));
    for (int i = 0; i < HALVINGS && high - low > 0.5; i++) {
      double middle = (low + high) / 2;
      double shortage =
          protection.expectedShortage(middle)
              - (before == null ? 0 : before.expectedShortage(middle));
      if (shortage <= allowed) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.max(0, Math.ceil(high - 0.5));
  }
}

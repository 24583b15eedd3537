package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.LeadTimeSums;

/**
 * The distribution of a lead time.
 *
 * @param days its mean, 0 or more
 * @param stdDays its standard deviation, 0 or more
 */
public record LeadTime(double days, double stdDays) {
  private static final double PER_DAY = 100;

  /** So many lines of a supplier say as much as what was set for it. */
  private static final double SUPPLIER_WEIGHT_LINES = 20;

  /** So many lines of a SKU's own say as much as its supplier's other SKUs. */
  private static final double OWN_WEIGHT_LINES = 10;

  /** What is known of a supplier: what was set, and what its lines have shown. */
  public LeadTime ofSupplier(LeadTimeSums seen) {
    return shrunk(seen, SUPPLIER_WEIGHT_LINES);
  }

  /** What is known of a SKU: this of its supplier, and what its own lines have shown. */
  public LeadTime ofSku(LeadTimeSums seen) {
    return shrunk(seen, OWN_WEIGHT_LINES);
  }

  /**
   * The moments of the mixture of this with what was seen, by weights of {@code k} and the number n
   * of lines: {@code E[L] = (k mu + sum L) / (k + n)} and likewise for {@code E[L^2]}. Where both
   * disagree, their distance is part of the spread.
   */
  private LeadTime shrunk(LeadTimeSums seen, double weight) {
    double total = weight + seen.lines();
    double mean = (weight * days + seen.centiDays() / PER_DAY) / total;
    double square =
        (weight * (days * days + stdDays * stdDays) + seen.squaredCentiDays() / (PER_DAY * PER_DAY))
            / total;
    return seen.lines() == 0
        ? this
        : new LeadTime(mean, Math.sqrt(Math.max(0, square - mean * mean)));
  }
}

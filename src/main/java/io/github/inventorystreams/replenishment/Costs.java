package io.github.inventorystreams.replenishment;

import org.jspecify.annotations.Nullable;

/**
 * The costs of stock and of the lack of it; {@code null} where nobody has said.
 *
 * @param holdingPerUnitDay 0 or more
 * @param shortagePerUnit 0 or more
 * @param perOrderLine 0 or more
 */
public record Costs(
    @Nullable Double holdingPerUnitDay,
    @Nullable Double shortagePerUnit,
    @Nullable Double perOrderLine) {

  /** Nothing is known. */
  public static final Costs UNKNOWN = new Costs(null, null, null);

  /** Whether a unit short and a unit too many can be weighed against each other. */
  public boolean bothKnown() {
    return holdingPerUnitDay != null
        && shortagePerUnit != null
        && holdingPerUnitDay + shortagePerUnit > 0;
  }

  /**
   * The critical ratio of the newsvendor: {@code p / (p + h)}, with h what it costs to keep a unit
   * over some days (Arrow, Harris and Marschak 1951).
   *
   * @throws IllegalStateException unless both costs are known
   */
  double criticalRatio(double days) {
    if (holdingPerUnitDay == null || shortagePerUnit == null) {
      throw new IllegalStateException("a cost ratio needs both costs");
    }
    double holding = holdingPerUnitDay * days;
    return Math.min(
        HIGHEST_RATIO, Math.max(LOWEST_RATIO, shortagePerUnit / (shortagePerUnit + holding)));
  }

  private static final double HIGHEST_RATIO = 0.999;
  private static final double LOWEST_RATIO = 0.001;
}

package io.github.inventorystreams.replenishment;

/**
 * What holds for the reviews of all SKUs.
 *
 * @param lateCountsDays how long after its day an order that has not come still counts as cover
 */
public record ReviewRules(double lateCountsDays) {

  /** Where nobody has set anything. */
  public static final ReviewRules DEFAULT = new ReviewRules(14);
}

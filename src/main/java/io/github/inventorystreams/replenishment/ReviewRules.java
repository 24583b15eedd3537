package io.github.inventorystreams.replenishment;

/**
 * The rules that hold for the reviews of all SKUs.
 *
 * @param lateCountsDays how long after its day an order that has not come still counts as cover
 * @param topUpDays so many days of demand an order line may be raised to by what the supplier asks
 *     for, beyond a maximum that somebody has set or for the minimum order value, before somebody
 *     has to approve it
 * @param checks what is so far from the usual that somebody has to approve it
 */
public record ReviewRules(double lateCountsDays, double topUpDays, OrderChecks checks) {

  /** Where nobody has set anything. */
  public static final ReviewRules DEFAULT = new ReviewRules(14, 60, new OrderChecks(10, 180, null));

  /** Where nobody is there who could approve anything. */
  public static final ReviewRules UNATTENDED = new ReviewRules(14, 36_525, OrderChecks.NONE);
}

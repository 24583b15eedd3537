package io.github.inventorystreams.replenishment;

/**
 * The request of one SKU to a supplier whose capacity may not be enough for all.
 *
 * @param position inventory position without this request, units
 * @param demandPerDay forecast rate, units, 0 or more
 * @param quantity units asked for, 0 or more
 * @param minimumOrder the least quantity that may be given instead of 0, 0 or more
 * @param packSize only multiples of it may be given, at least 1
 * @param shortageCost what the lack of a unit costs
 */
public record CapacityRequest(
    long position,
    double demandPerDay,
    long quantity,
    long minimumOrder,
    long packSize,
    double shortageCost) {

  /** Where nobody has said what a lack costs. */
  public CapacityRequest(
      long position, double demandPerDay, long quantity, long minimumOrder, long packSize) {
    this(position, demandPerDay, quantity, minimumOrder, packSize, 0);
  }

  /** Below this rate (less than a unit in a thousand years) cover can't be told from endless. */
  private static final double MIN_DEMAND_PER_DAY = 1e-6;

  /**
   * @throws IllegalArgumentException when a figure is outside of its bounds
   */
  public CapacityRequest {
    if (!(demandPerDay >= 0) || quantity < 0 || minimumOrder < 0 || packSize < 1) {
      throw new IllegalArgumentException(
          "No request can have demand %s, quantity %d, minimum order %d and pack size %d"
              .formatted(demandPerDay, quantity, minimumOrder, packSize));
    }
  }

  /** The most that can be given, whole packs; 0 where even all of it is below the minimum. */
  long most() {
    long wholePacks = OrderSizing.roundDown(quantity, packSize);
    return wholePacks < minimumOrder ? 0 : wholePacks;
  }

  /** The least that must be added to what has been given. */
  long step(long given) {
    return given == 0 ? Math.max(packSize, OrderSizing.roundUp(minimumOrder, packSize)) : packSize;
  }

  double rate() {
    return Math.max(demandPerDay, MIN_DEMAND_PER_DAY);
  }

  /** Days of demand that the position and a quantity cover; below 0 with backorders. */
  double coverDays(long given) {
    return (position + given) / rate();
  }
}

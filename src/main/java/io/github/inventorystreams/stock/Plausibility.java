package io.github.inventorystreams.stock;

/**
 * The limits beyond which a quantity is far outside anything that a SKU has ever seen: for demand
 * as its last review has found it, for stock by what there is and what sells.
 */
final class Plausibility {
  /** Nobody moves so much of a SKU of which nothing is known; a scanned barcode says more. */
  private static final long MIN_UNKNOWN_UNITS = 1_000_000;

  /** What may be there is judged by what sells in so many days. */
  private static final double STOCK_DAYS = 90;

  /** A delivery of so little is none to stumble over. */
  private static final long MIN_STOCK_UNITS = 200;

  private Plausibility() {}

  /** Whether so much is a scanned barcode, whatever is known of the SKU. */
  static boolean isBeyondAnything(long units) {
    return Math.abs(units) >= MIN_UNKNOWN_UNITS;
  }

  /** Whether so many units of demand wait for a person. */
  static boolean isDemandFarOff(BookChange change, long units) {
    long most = change.lastReview().implausibleUnits();
    return units >= (most > 0 ? most : MIN_UNKNOWN_UNITS);
  }

  /**
   * Whether a count, a delivery or an adjustment of so many units waits for a person.
   *
   * @param positionBefore on hand and on order before it
   */
  static boolean isStockFarOff(
      BookChange change, long units, long positionBefore, double multiple) {
    if (change.lastReview().implausibleUnits() == 0) {
      return units >= MIN_UNKNOWN_UNITS;
    }
    double usual =
        Math.max((double) positionBefore, STOCK_DAYS * change.lastReview().demandPerDay());
    return units >= Math.max(MIN_STOCK_UNITS, multiple * usual);
  }
}

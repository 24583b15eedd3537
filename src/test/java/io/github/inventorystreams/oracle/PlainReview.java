package io.github.inventorystreams.oracle;

/**
 * The expectations of a review, by the forecast that was published with it.
 *
 * @param perDay units that sell in a day
 * @param leadTimeDays until an order placed now would come
 * @param mostUnits more is too much, 0 if nobody can say
 */
record PlainReview(double perDay, double leadTimeDays, long mostUnits) {

  /** There was none. */
  static final PlainReview NONE = new PlainReview(0, 0, 0);

  private static final int DAYS_THAT_SELL_SOON = 90;
  private static final int DAYS_TO_KNOW_A_SKU = 28;
  private static final int DAYS_IF_SOMETHING_IS_ON_ORDER = 14;

  /**
   * @param orderUpTo where orders bring the position to
   * @param days that the book has seen
   * @param onOrder whether anything is
   */
  static PlainReview of(
      double perDay, double leadTimeDays, double orderUpTo, long days, boolean onOrder) {
    boolean known =
        perDay > 0 && days >= (onOrder ? DAYS_IF_SOMETHING_IS_ON_ORDER : DAYS_TO_KNOW_A_SKU);
    return new PlainReview(
        perDay,
        leadTimeDays,
        known ? (long) Math.ceil(orderUpTo + DAYS_THAT_SELL_SOON * perDay) : 0);
  }
}

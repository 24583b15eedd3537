package io.github.inventorystreams.event;

import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a warning, from raised to resolved under one id.
 *
 * @param warningId {@code sku@location#n}, the same from RAISED to RESOLVED
 * @param clearThreshold available stock at which it resolves
 * @param daysOfCover how long the available stock lasts at the forecast rate; {@code null} without
 *     a forecast, or if it is more than a hundred years; {@code expectedStockoutAtMillis} likewise
 * @param sequence rises by 1 within the warning
 * @param causedBy the id of the event that brought this step, or {@code null} if it was a review or
 *     a setting
 */
public record LowStockWarning(
    String warningId,
    State state,
    Severity severity,
    Kind kind,
    BookKey book,
    long onHand,
    long reserved,
    long onOrder,
    long position,
    long threshold,
    long clearThreshold,
    @Nullable Double daysOfCover,
    @Nullable Long expectedStockoutAtMillis,
    @Nullable Long nextReceiptAtMillis,
    long raisedAtMillis,
    @Nullable Long resolvedAtMillis,
    int sequence,
    @Nullable String causedBy,
    String message) {

  /** A step in the life of a warning. */
  public enum State {
    RAISED,
    ESCALATED,
    UPDATED,
    RESOLVED
  }

  /** How urgent it is. */
  public enum Severity {
    INFO,
    WARNING,
    CRITICAL
  }

  /**
   * What is wrong. The first three are steps of one warning about the stock, the lesser evil first;
   * each of the others is a warning of its own.
   */
  public enum Kind {
    LOW,
    OUT_OF_STOCK,
    NEGATIVE,
    /** By the forecast the stock ends before the next receipt. */
    PROJECTED_STOCKOUT,
    /** An order line has not come on its day. */
    LATE_SUPPLY,
    /** There is far more than will sell soon. */
    OVERSTOCK
  }
}

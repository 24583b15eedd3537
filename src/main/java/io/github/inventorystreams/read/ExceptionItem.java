package io.github.inventorystreams.read;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at.
 *
 * @param id stable as long as the trouble lasts
 * @param sku {@code null} where it is not about a single book
 * @param riskPerDay what a day of it costs in sales, at price or else cost
 * @param tiedUp capital in the stock, where that is the trouble
 * @param sinceMillis in event time
 * @param currency of the money, {@code null} without any
 * @param lifecycle whether its SKU is still bought
 */
public record ExceptionItem(
    String id,
    Category category,
    Severity severity,
    @Nullable String sku,
    @Nullable String location,
    @Nullable String supplierId,
    @Nullable String poNumber,
    double riskPerDay,
    @Nullable Double tiedUp,
    @Nullable Double daysOfCover,
    @Nullable Long nextReceiptAtMillis,
    long sinceMillis,
    String message,
    @Nullable String currency,
    Lifecycle lifecycle) {

  /** About no money. */
  ExceptionItem(
      String id,
      Category category,
      Severity severity,
      @Nullable String sku,
      @Nullable String location,
      @Nullable String supplierId,
      long sinceMillis,
      String message) {
    this(
        id,
        category,
        severity,
        sku,
        location,
        supplierId,
        null,
        0,
        null,
        null,
        null,
        sinceMillis,
        message,
        null,
        Lifecycle.ACTIVE);
  }

  /** The kind of a trouble, the most urgent first. */
  public enum Category {
    OUT_NOW,
    NEGATIVE,
    BOOK_BELOW_SALES,
    IMPLAUSIBLE,
    OUT_BEFORE_RECEIPT,
    /** A document for a supplier was given up, or can't go. */
    NOT_DELIVERED,
    LATE_ORDER,
    REJECTED_LINE,
    WAITING_ORDER,
    NOT_ORDERABLE,
    LOW,
    OVERSTOCK,
    /** Set up, and its stock was never stated. */
    NEVER_COUNTED,
    DATA_FAULT
  }

  static ExceptionItem of(WarningRow row) {
    LowStockWarning warning = row.warning();
    Category category = category(warning.kind());
    boolean isOverstock = category == Category.OVERSTOCK;
    return new ExceptionItem(
        warning.warningId(),
        category,
        warning.severity(),
        warning.book().sku(),
        warning.book().location(),
        row.usualSupplierId(),
        null,
        isOverstock ? 0 : row.riskPerDay(),
        isOverstock ? row.tiedUp() : null,
        warning.daysOfCover(),
        warning.nextReceiptAtMillis(),
        warning.raisedAtMillis(),
        warning.message(),
        row.currency(),
        warning.lifecycle());
  }

  private static Category category(LowStockWarning.Kind kind) {
    return switch (kind) {
      case LOW -> Category.LOW;
      case OUT_OF_STOCK -> Category.OUT_NOW;
      case NEGATIVE -> Category.NEGATIVE;
      case PROJECTED_STOCKOUT -> Category.OUT_BEFORE_RECEIPT;
      case LATE_SUPPLY -> Category.LATE_ORDER;
      case OVERSTOCK -> Category.OVERSTOCK;
      case NOT_ORDERABLE -> Category.NOT_ORDERABLE;
      case BOOK_BELOW_SALES -> Category.BOOK_BELOW_SALES;
      case IMPLAUSIBLE -> Category.IMPLAUSIBLE;
    };
  }
}

package io.github.inventorystreams.sales;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one rule that turns the rows of a sales file into stock events. In this order:
 *
 * <ol>
 *   <li>The SKU is read in upper case if {@code upperCaseSku}: tills write 85123a and 85123A for
 *       one article.
 *   <li>A SKU that does not match {@code product} as a whole is {@link NoMovement#NO_PRODUCT}.
 *   <li>An order id that matches {@code ignoredOrder} as a whole is {@link
 *       NoMovement#IGNORED_ORDER}.
 *   <li>A quantity above 0 is a SALE; at a price of 0 or less it is {@link NoMovement#ZERO_PRICE},
 *       unless {@code freeIsSale}.
 *   <li>A quantity below 0 is an ADJUSTMENT with reason LOSS at a price of 0 or less, unless the
 *       order id matches {@code cancelledOrder} as a whole; every other one is a sellable RETURN.
 * </ol>
 *
 * A row without a price has none of 0. Each row has an identity of its own, so that two equal rows
 * are two events, and the same file gives the same identities again.
 *
 * @param source the source of the events
 * @param defaultLocation of rows that name none
 */
public record SalesRules(
    String source,
    String defaultLocation,
    Pattern product,
    Pattern ignoredOrder,
    Pattern cancelledOrder,
    boolean upperCaseSku,
    boolean freeIsSale) {

  /** Three or more characters with a digit among them, and no gift voucher. */
  public static final String PRODUCT = "(?i)(?!gift_)(?=.*[0-9]).{3,}";

  /** An A before a long number: a shop's own correction of its accounts. */
  public static final String IGNORED_ORDER = "A[0-9]{6,}";

  /** A C before a long number: a cancelled order. */
  public static final String CANCELLED_ORDER = "C[0-9]{6,}";

  /** The rule with all its defaults for a file of this name. */
  public static SalesRules defaults(String fileName) {
    return new SalesRules(
        sourceOf(fileName),
        "main",
        Pattern.compile(PRODUCT),
        Pattern.compile(IGNORED_ORDER),
        Pattern.compile(CANCELLED_ORDER),
        true,
        false);
  }

  /** The source of the events of a file of this name. */
  public static String sourceOf(String fileName) {
    return "sales-file:" + fileName;
  }

  /** Decides on one row. */
  public RowMeaning meaning(SalesRow row) {
    String sku = upperCaseSku ? row.sku().toUpperCase(Locale.ROOT) : row.sku();
    if (!product.matcher(sku).matches()) {
      return new RowMeaning.NoStock(NoMovement.NO_PRODUCT);
    }
    if (ignoredOrder.matcher(row.orderId()).matches()) {
      return new RowMeaning.NoStock(NoMovement.IGNORED_ORDER);
    }
    if (row.quantity() > 0 && isFree(row) && !freeIsSale) {
      return new RowMeaning.NoStock(NoMovement.ZERO_PRICE);
    }
    return new RowMeaning.Movement(event(row, header(row, sku)));
  }

  private StockEvent event(SalesRow row, EventHeader header) {
    String orderId = row.orderId().isEmpty() ? null : row.orderId();
    if (row.quantity() > 0) {
      return new StockEvent.Sale(header, row.quantity(), orderId);
    }
    if (isFree(row) && !cancelledOrder.matcher(row.orderId()).matches()) {
      return new StockEvent.Adjustment(header, row.quantity(), AdjustmentReason.LOSS);
    }
    return new StockEvent.Return(header, -row.quantity(), true, orderId);
  }

  private EventHeader header(SalesRow row, String sku) {
    String location = row.location() == null ? defaultLocation : row.location();
    return new EventHeader(
        new BookKey(sku, location),
        new EventId(source, row.orderId() + "-" + row.line(), 0),
        row.atMillis());
  }

  private static boolean isFree(SalesRow row) {
    BigDecimal price = row.unitPrice();
    return price != null && price.signum() <= 0;
  }
}

package io.github.inventorystreams.sales;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule that turns the rows of a sales file into stock events. In this order:
 *
 * <ol>
 *   <li>The SKU is read in upper case if {@code upperCaseSku}: some tills write 85123a and 85123A
 *       for one article.
 *   <li>A SKU that does not match {@code product} as a whole is {@link NoMovement#NO_PRODUCT}.
 *   <li>An order id that matches {@code ignoredOrder} as a whole is {@link
 *       NoMovement#IGNORED_ORDER}.
 *   <li>A quantity above 0 is a SALE; at a price of 0 or less it is {@link NoMovement#ZERO_PRICE},
 *       if such rows are bookings.
 *   <li>A quantity below 0 is a sellable RETURN; at a price of 0 or less it is an ADJUSTMENT with
 *       reason LOSS, if such rows are bookings, unless the order id matches {@code cancelledOrder}
 *       as a whole.
 * </ol>
 *
 * A row without a price has none of 0. Each row has an identity of its own, so that two equal rows
 * are two events, and the same file gives the same identities again.
 *
 * @param source the source of the events
 * @param defaultLocation of rows that name none
 * @param product {@code null} = every SKU is one of a product
 * @param ignoredOrder {@code null} = no order is ignored
 * @param cancelledOrder {@code null} = none is known by its id
 */
public record SalesRules(
    String source,
    String defaultLocation,
    @Nullable Pattern product,
    @Nullable Pattern ignoredOrder,
    @Nullable Pattern cancelledOrder,
    boolean upperCaseSku,
    ZeroPrice zeroPrice) {

  /** The rule that takes every row of a file of this name for what it says. */
  public static SalesRules takingAll(String fileName) {
    return new SalesRules(sourceOf(fileName), "main", null, null, null, false, ZeroPrice.SALE);
  }

  /** The source of the events of a file of this name. */
  public static String sourceOf(String fileName) {
    return "sales-file:" + fileName;
  }

  /** Decides on one row. */
  public RowMeaning meaning(SalesRow row) {
    String sku = upperCaseSku ? row.sku().toUpperCase(Locale.ROOT) : row.sku();
    if (product != null && !product.matcher(sku).matches()) {
      return new RowMeaning.NoStock(NoMovement.NO_PRODUCT);
    }
    if (ignoredOrder != null && ignoredOrder.matcher(row.orderId()).matches()) {
      return new RowMeaning.NoStock(NoMovement.IGNORED_ORDER);
    }
    if (row.quantity() > 0 && isBooking(row)) {
      return new RowMeaning.NoStock(NoMovement.ZERO_PRICE);
    }
    return new RowMeaning.Movement(event(row, header(row, sku)));
  }

  private StockEvent event(SalesRow row, EventHeader header) {
    String orderId = row.orderId().isEmpty() ? null : row.orderId();
    if (row.quantity() > 0) {
      return new StockEvent.Sale(header, row.quantity(), orderId);
    }
    boolean cancelled = cancelledOrder != null && cancelledOrder.matcher(row.orderId()).matches();
    if (isBooking(row) && !cancelled) {
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

  private boolean isBooking(SalesRow row) {
    BigDecimal price = row.unitPrice();
    return zeroPrice == ZeroPrice.BOOKING && price != null && price.signum() <= 0;
  }
}

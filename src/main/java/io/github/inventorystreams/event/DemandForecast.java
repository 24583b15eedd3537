package io.github.inventorystreams.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forecast that a review has used.
 *
 * @param method the name of the forecast method
 * @param asOfMillis the review
 * @param protectionDays the lead time plus the review period
 * @param perDay mean demand per day over the protection interval, units
 * @param mean mean demand over the protection interval, units
 * @param q50 median of the demand over the protection interval, of which a begun day counts as a
 *     whole one; q10, q90, q95 and q99 likewise
 * @param accuracy of the method on this book
 * @param inStockShare share of the last 28 whole days in which a customer could buy, 0 to 1; {@code
 *     null} before the first
 * @param passedOver the methods that were asked before it, each with why it did not make the
 *     forecast
 * @param model what the method has fitted, in its own words; {@code null} where it states none
 * @param supplierId who the SKU is ordered from usually; {@code null} = nobody, so that nothing is
 *     ordered
 */
public record DemandForecast(
    BookKey book,
    String method,
    long asOfMillis,
    double protectionDays,
    double perDay,
    double mean,
    double q10,
    double q50,
    double q90,
    double q95,
    double q99,
    ForecastAccuracy accuracy,
    @Nullable Double inStockShare,
    List<String> passedOver,
    @Nullable String model,
    @Nullable String supplierId) {

  public DemandForecast {
    passedOver = List.copyOf(passedOver);
  }
}

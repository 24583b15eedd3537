package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms of ordering from a supplier.
 *
 * @param capacityPerReview A, the units that one review can order over all SKUs; {@code null} = no
 *     limit
 * @param leadTimeDays days from the review to the receipt
 * @param leadTimeStdDays their standard deviation
 * @param reviewDays the days of the week on which orders are placed, not empty
 * @param cutOff the time of such a day at which the review takes place
 * @param zone the time zone of days and cut-off
 * @param minimumOrderValue the least value of an order, in the currency; {@code null} = none
 * @param currency an ISO 4217 code
 * @param capacitySharing how the capacity is shared where it is not enough
 * @param answerWithinHours how long the supplier may take to answer an order before it is reminded;
 *     {@code null} = no answer is awaited
 * @param approvalRequired whether somebody has to approve its orders before they are sent
 * @param holidays days on which nothing is ordered and nothing sent
 * @param leadTimeUnit what the lead time is counted in, also that of a SKU
 */
public record SupplierTerms(
    String supplierId,
    @Nullable Long capacityPerReview,
    double leadTimeDays,
    double leadTimeStdDays,
    Set<DayOfWeek> reviewDays,
    LocalTime cutOff,
    ZoneId zone,
    @Nullable BigDecimal minimumOrderValue,
    String currency,
    CapacitySharing capacitySharing,
    @Nullable Double answerWithinHours,
    boolean approvalRequired,
    Set<LocalDate> holidays,
    LeadTimeUnit leadTimeUnit) {
  public SupplierTerms {
    reviewDays = Set.copyOf(reviewDays);
    holidays = Set.copyOf(holidays);
  }
}

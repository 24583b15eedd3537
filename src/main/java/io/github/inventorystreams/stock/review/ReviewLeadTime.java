package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.replenishment.DeliveryCalendar;
import io.github.inventorystreams.replenishment.LeadTime;
import io.github.inventorystreams.stock.PastLeadTimes;
import org.jspecify.annotations.Nullable;

/**
 * The lead time that a review reckons with.
 *
 * @param set by plan or supplier
 * @param assumed what it is now
 */
record ReviewLeadTime(LeadTime set, LeadTime assumed) {

  /**
   * Of a plan.
   *
   * @param supplierLeadTimes what the lines of its supplier took; {@code null} = nothing is learned
   * @param deliveries which days count; what was learned is in calendar days
   * @param orderedAtMillis when the order goes out
   */
  static ReviewLeadTime of(
      PlanningParameters plan,
      SupplierTerms terms,
      @Nullable LeadTimeSums supplierLeadTimes,
      PastLeadTimes ownLeadTimes,
      DeliveryCalendar deliveries,
      long orderedAtMillis) {
    Double own = plan.leadTimeDays();
    LeadTime set =
        new LeadTime(
            deliveries.calendarDays(orderedAtMillis, own != null ? own : terms.leadTimeDays()),
            terms.leadTimeStdDays());
    String supplierId = plan.supplierId();
    if (supplierLeadTimes == null || supplierId == null) {
      return new ReviewLeadTime(set, set);
    }
    // A SKU whose own lead time was set is not like its supplier's other ones.
    LeadTime usual = own == null ? set.ofSupplier(supplierLeadTimes) : set;
    return new ReviewLeadTime(set, usual.ofSku(ownLeadTimes.of(supplierId)));
  }

  /** What a person should know of it, or {@code null}. */
  @Nullable String note() {
    return assumed.equals(set)
        ? null
        : "lead time of %s +- %s days learned from receipts; set is %s +- %s"
            .formatted(
                hundredths(assumed.days()),
                hundredths(assumed.stdDays()),
                hundredths(set.days()),
                hundredths(set.stdDays()));
  }

  private static double hundredths(double days) {
    return Math.round(days * 100) / 100.0;
  }
}

package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.stock.review.ReviewCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Cuts time into steps at whose ends reviews take place. */
public final class ReviewSteps {
  private final List<SupplierTerms> suppliers;
  private final ZoneId zone;

  /**
   * @param suppliers whose reviews end a step; without any, days do
   * @param zone of these days
   */
  public ReviewSteps(Collection<SupplierTerms> suppliers, ZoneId zone) {
    this.suppliers = List.copyOf(suppliers);
    this.zone = zone;
  }

  /** The earliest review of any supplier after an instant. */
  public long nextReview(long millis) {
    return suppliers.stream()
        .mapToLong(supplier -> ReviewCalendar.nextAfter(millis, supplier))
        .min()
        .orElseGet(() -> endOfDay(millis));
  }

  /** The earliest review of any supplier after an instant, or the end of the day before it. */
  public long nextReviewOrDay(long millis) {
    return Math.min(nextReview(millis), endOfDay(millis));
  }

  private long endOfDay(long millis) {
    return Instant.ofEpochMilli(millis)
        .atZone(zone)
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay(zone)
        .toInstant()
        .toEpochMilli();
  }
}

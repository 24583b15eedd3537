package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.SupplierTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** When the next review of any supplier takes place. */
public final class ReviewCalendar {
  private static final int WEEK_DAYS = 7;

  private final List<SupplierTerms> suppliers;

  public ReviewCalendar(Collection<SupplierTerms> suppliers) {
    this.suppliers = List.copyOf(suppliers);
  }

  /** The earliest review after an instant; {@link Long#MAX_VALUE} without suppliers. */
  public long nextAfter(long millis) {
    long earliest = Long.MAX_VALUE;
    for (SupplierTerms supplier : suppliers) {
      earliest = Math.min(earliest, nextAfter(millis, supplier));
    }
    return earliest;
  }

  /** Eight days are looked at, since today's review may be over. */
  private static long nextAfter(long millis, SupplierTerms supplier) {
    LocalDate today = Instant.ofEpochMilli(millis).atZone(supplier.zone()).toLocalDate();
    for (int ahead = 0; ahead <= WEEK_DAYS; ahead++) {
      LocalDate day = today.plusDays(ahead);
      long review =
          day.atTime(supplier.cutOff()).atZone(supplier.zone()).toInstant().toEpochMilli();
      if (supplier.reviewDays().contains(day.getDayOfWeek()) && review > millis) {
        return review;
      }
    }
    return Long.MAX_VALUE;
  }
}

package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.SupplierTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * The calendar of a supplier's reviews: at the cut-off of its review days but holidays, in its
 * zone.
 */
public final class ReviewCalendar {
  private ReviewCalendar() {}

  /** The first review after an instant. */
  public static long nextAfter(long millis, SupplierTerms terms) {
    LocalDate day = Instant.ofEpochMilli(millis).atZone(terms.zone()).toLocalDate();
    while (true) {
      if (terms.reviewDays().contains(day.getDayOfWeek()) && !terms.holidays().contains(day)) {
        long review =
            ZonedDateTime.of(day, terms.cutOff(), terms.zone()).toInstant().toEpochMilli();
        if (review > millis) {
          return review;
        }
      }
      day = day.plusDays(1);
    }
  }
}

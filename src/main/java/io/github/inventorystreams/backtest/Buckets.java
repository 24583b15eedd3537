package io.github.inventorystreams.backtest;

import java.time.LocalDate;

/**
 * The buckets of a scenario, all of one length; bucket 0 begins at {@code start}, those before it
 * are history. Days are days of UTC.
 *
 * @param days how many days a bucket has, at least 1
 */
public record Buckets(LocalDate start, int days) {
  static final long DAY_MILLIS = 86_400_000;
  private static final int DAYS_PER_WEEK = 7;

  /** The first day of a bucket. */
  public LocalDate date(int bucket) {
    return start.plusDays((long) bucket * days);
  }

  /**
   * The bucket that begins on a day.
   *
   * @throws BacktestException if none does
   */
  public int beginningOn(LocalDate date) {
    long past = date.toEpochDay() - start.toEpochDay();
    if (past % days != 0) {
      throw new BacktestException(
          "%s is not the first day of a bucket: they begin every %d days, one of them on %s."
              .formatted(date, days, start));
    }
    return Math.toIntExact(past / days);
  }

  /** How many buckets some weeks have, at least 1. */
  public int inWeeks(int weeks) {
    return Math.max(1, weeks * DAYS_PER_WEEK / days);
  }

  /** The instant at which a bucket begins, and the one before it closes. */
  public long beginMillis(int bucket) {
    return date(bucket).toEpochDay() * DAY_MILLIS;
  }
}

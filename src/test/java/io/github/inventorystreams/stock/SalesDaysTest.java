package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Demand and in-stock time by the days of a location. */
class SalesDaysTest {
  private static final long HOUR = 3_600_000;
  private static final LocalDays BERLIN = new LocalDays(ZoneId.of("Europe/Berlin"));

  private static long day(int month, int day) {
    return LocalDate.of(2026, month, day).toEpochDay();
  }

  @Test
  void daysAreThoseOfTheZone() {
    LocalDays auckland = new LocalDays(ZoneId.of("Pacific/Auckland"));
    long evening = Ledger.at("2026-01-05T22:30:00Z");

    assertThat(BERLIN.dayOf(evening)).isEqualTo(day(1, 5));
    assertThat(BERLIN.dayOf(evening + HOUR)).isEqualTo(day(1, 6));
    assertThat(auckland.dayOf(evening)).isEqualTo(day(1, 6));
    assertThat(BERLIN.startOf(day(1, 6))).isEqualTo(Ledger.at("2026-01-05T23:00:00Z"));
  }

  @Test
  void aDayCanHave23Or25Hours() {
    assertThat(BERLIN.lengthMillis(day(3, 29))).isEqualTo(23 * HOUR);
    assertThat(BERLIN.lengthMillis(day(10, 25))).isEqualTo(25 * HOUR);

    SalesDays days =
        SalesDays.NONE.stocked(
            BERLIN.startOf(day(3, 28)), BERLIN.startOf(day(3, 30)) + 5 * HOUR, BERLIN);

    assertThat(days.inStockMillis()).containsExactly(24 * HOUR, 23 * HOUR, 5 * HOUR);
  }

  @Test
  void inStockTimeIsThatWithStock() {
    Ledger ledger =
        new Ledger()
            .count("c", "2026-01-05T06:00:00Z", 2)
            .sale("s1", "2026-01-05T10:00:00Z", 1)
            .sale("s2", "2026-01-05T18:00:00Z", 1)
            .restock("r", "2026-01-07T12:00:00Z", 5)
            .sale("s3", "2026-01-07T15:00:00Z", 1);

    assertThat(ledger.book.days().firstEpochDay()).isEqualTo(day(1, 5));
    assertThat(ledger.book.days().demand()).containsExactly(2, 0, 1);
    assertThat(ledger.book.days().inStockMillis()).containsExactly(12 * HOUR, 0, 3 * HOUR);
  }

  @Test
  void aLateSaleFindsItsDay() {
    Ledger ledger =
        new Ledger().sale("s1", "2026-01-09T10:00:00Z", 4).sale("late", "2026-01-07T10:00:00Z", 3);

    assertThat(ledger.book.days().firstEpochDay()).isEqualTo(day(1, 7));
    assertThat(ledger.book.days().demand()).containsExactly(3, 0, 4);
  }

  @Test
  void daysThatHaveLeftTheWindowAreClosedAndJoinTheHistory() {
    Ledger ledger = new Ledger();
    for (int day = 1; day <= 20; day++) {
      ledger.sale("s" + day, "2026-01-%02dT10:00:00Z".formatted(day), day);
    }

    assertThat(ledger.book.days().firstEpochDay()).isEqualTo(day(1, 13));
    assertThat(ledger.closed.firstEpochDay()).isEqualTo(day(1, 1));
    assertThat(ledger.closed.demand()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(ledger.closed.followedBy(ledger.book.days()).count()).isEqualTo(20);
  }

  @Test
  void aGapBetweenHistoryAndDaysIsFilledWithDaysWithoutDemand() {
    SalesDays closed = new SalesDays(100, new long[] {1, 2}, new long[] {10, 20});
    SalesDays later = new SalesDays(104, new long[] {3}, new long[] {30});

    SalesDays all = closed.followedBy(later);

    assertThat(all.firstEpochDay()).isEqualTo(100);
    assertThat(all.demand()).containsExactly(1, 2, 0, 0, 3);
    assertThat(all.inStockMillis()).containsExactly(10, 20, 0, 0, 30);
  }

  @Test
  void daysThatBothHaveAreAddedEvenBeforeTheFirst() {
    // A location whose zone was moved westwards may close a day again, or one before it.
    SalesDays closed = new SalesDays(100, new long[] {1}, new long[] {10});
    SalesDays later = new SalesDays(98, new long[] {5, 6, 7}, new long[] {1, 2, 3});

    SalesDays all = closed.followedBy(later);

    assertThat(all.firstEpochDay()).isEqualTo(98);
    assertThat(all.demand()).containsExactly(5, 6, 8);
    assertThat(all.inStockMillis()).containsExactly(1, 2, 13);
  }

  @Test
  void ninehundredYearsBetweenTwoEventsCostNoMoreThanTheHistoryThatIsRead() {
    Ledger ledger =
        new Ledger()
            .count("c", "1970-01-01T00:00:00Z", 10)
            .sale("s1", "1970-01-02T00:00:00Z", 1)
            .sale("s2", "2970-01-01T00:00:00Z", 1);

    assertThat(ledger.closed.count()).isLessThanOrEqualTo(SalesDays.MAX_DAYS);
    assertThat(ledger.book.days().count()).isEqualTo(8);
    assertThat(
            ledger
                .keeper
                .daysUntil(ledger.book, Ledger.at("2999-12-31T00:00:00Z"), ledger.archive)
                .count())
        .isEqualTo(SalesDays.MAX_DAYS);
    assertThat(ledger.onHand()).isEqualTo(8);
  }

  @Test
  void whatIsOlderThanTheHistoryThatIsReadIsForgotten() {
    SalesDays days = new SalesDays(0, new long[] {1}, new long[] {1}).wanted(1_000_000, 7);

    assertThat(days.count()).isEqualTo(SalesDays.MAX_DAYS);
    assertThat(days.endEpochDay()).isEqualTo(1_000_001);
    assertThat(days.demand()[SalesDays.MAX_DAYS - 1]).isEqualTo(7);
    assertThat(days.wanted(0, 3)).usingRecursiveComparison().isEqualTo(days);
    assertThat(days.followedBy(new SalesDays(2_000_000, new long[] {4}, new long[] {5})).count())
        .isEqualTo(SalesDays.MAX_DAYS);
  }

  @Test
  void aClockThatIsPutBackOverMidnightNeverTakesInStockTimeAway() {
    // On 2006-10-29 St. John's went from 00:01 back to 23:01 of the day before.
    LocalDays stJohns = new LocalDays(ZoneId.of("America/St_Johns"));
    Ledger ledger = new Ledger(ZoneId.of("America/St_Johns"));
    long transition = Ledger.at("2006-10-29T02:31:00Z");
    assertThat(stJohns.dayOf(transition)).isEqualTo(stJohns.dayOf(transition - 1) - 1);

    ledger.count("c", "2006-10-29T03:00:00Z", 10).sale("s1", "2006-10-29T12:00:00Z", 1);

    for (long inStockMillis : ledger.book.days().inStockMillis()) {
      assertThat(inStockMillis).isNotNegative();
    }
  }

  @Test
  void aDayThatAZoneLeftOutHasNoLength() {
    LocalDays apia = new LocalDays(ZoneId.of("Pacific/Apia"));
    long missing = LocalDate.of(2011, 12, 30).toEpochDay();

    assertThat(apia.lengthMillis(missing)).isZero();
    SalesDays days =
        SalesDays.NONE.stocked(apia.startOf(missing - 1), apia.startOf(missing + 2), apia);
    assertThat(days.inStockMillis()).containsExactly(24 * HOUR, 0, 24 * HOUR, 0);
  }
}

package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 2026-11-23 is a Monday; Berlin is an hour ahead of UTC then. */
class SupplierChoiceTest {
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  private static SupplierChoice.Candidate supplier(
      String id, int priority, String cost, double days, Set<DayOfWeek> on, LocalDate... holidays) {
    SupplierTerms terms =
        TermsBuilder.of(id)
            .leadTimeDays(days)
            .reviewDays(on)
            .cutOff(LocalTime.of(12, 0))
            .zone(ZoneId.of("Europe/Berlin"))
            .holidays(Set.of(holidays))
            .build();
    DeliveryCalendar deliveries = DeliveryCalendar.of(terms, DAILY, Set.of());
    return new SupplierChoice.Candidate(
        terms,
        priority,
        new BigDecimal(cost),
        12,
        atMillis -> deliveries.arrivesAtMillis(atMillis, days),
        false);
  }

  /** The same with a capacity, of which it may have had too little last time. */
  private static SupplierChoice.Candidate with(
      SupplierChoice.Candidate supplier, Long capacity, boolean wasShort) {
    SupplierTerms terms = supplier.terms();
    return new SupplierChoice.Candidate(
        TermsBuilder.from(terms).capacityPerReview(capacity).build(),
        supplier.priority(),
        supplier.unitCost(),
        supplier.leastOrder(),
        supplier.arrival(),
        wasShort);
  }

  private static SupplierChoice.Offer choose(
      String now, String neededBy, SupplierChoice.Candidate... candidates) {
    return SupplierChoice.choose(List.of(candidates), at(now), at(neededBy)).orElseThrow();
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static String id(SupplierChoice.Offer offer) {
    return offer.candidate().terms().supplierId();
  }

  @Test
  void theFirstByPriorityThatCanStillArriveInTime() {
    SupplierChoice.Candidate usual = supplier("usual", 1, "3.10", 7, DAILY);
    SupplierChoice.Candidate fast = supplier("fast", 2, "3.40", 2, DAILY);
    assertThat(id(choose("2026-11-23T08:00:00Z", "2026-12-01T00:00:00Z", fast, usual)))
        .isEqualTo("usual");
    assertThat(id(choose("2026-11-23T08:00:00Z", "2026-11-26T00:00:00Z", usual, fast)))
        .isEqualTo("fast");
  }

  @Test
  void amongEqualPrioritiesTheCheapestThenTheFastest() {
    SupplierChoice.Candidate dear = supplier("dear", 1, "3.40", 1, DAILY);
    SupplierChoice.Candidate cheap = supplier("cheap", 1, "3.10", 5, DAILY);
    SupplierChoice.Candidate cheapAndFast = supplier("zz", 1, "3.1", 3, DAILY);
    assertThat(id(choose("2026-11-23T08:00:00Z", "2026-12-01T00:00:00Z", dear, cheap)))
        .isEqualTo("cheap");
    assertThat(id(choose("2026-11-23T08:00:00Z", "2026-12-01T00:00:00Z", cheap, cheapAndFast)))
        .isEqualTo("zz");
  }

  @Test
  void whereNobodyCanTheOneThatDeliversFirst() {
    SupplierChoice.Candidate slow = supplier("slow", 1, "1", 20, DAILY);
    SupplierChoice.Candidate lessSlow = supplier("less slow", 9, "9", 10, DAILY);
    assertThat(id(choose("2026-11-23T08:00:00Z", "2026-11-24T00:00:00Z", slow, lessSlow)))
        .isEqualTo("less slow");
  }

  @Test
  void aMissedCutOffCostsADayInTheSuppliersZone() {
    SupplierChoice.Candidate daily = supplier("daily", 1, "1", 2, DAILY);
    // Noon in Berlin is 11:00 UTC; a cut-off right now is not missed.
    assertThat(choose("2026-11-23T11:00:00Z", "2026-12-31T00:00:00Z", daily).orderAtMillis())
        .isEqualTo(at("2026-11-23T11:00:00Z"));
    SupplierChoice.Offer late = choose("2026-11-23T11:00:00.001Z", "2026-12-31T00:00:00Z", daily);
    assertThat(late.orderAtMillis()).isEqualTo(at("2026-11-24T11:00:00Z"));
    assertThat(late.arrivesAtMillis()).isEqualTo(at("2026-11-26T11:00:00Z"));
  }

  @Test
  void orderDaysAndHolidaysMakeAFastSupplierSlow() {
    LocalDate thursday = LocalDate.of(2026, 11, 26);
    SupplierChoice.Candidate thursdays =
        supplier("thursdays", 1, "1", 1, EnumSet.of(DayOfWeek.THURSDAY), thursday);
    SupplierChoice.Candidate daily = supplier("daily", 2, "1", 6, DAILY);
    SupplierChoice.Offer offer =
        choose("2026-11-23T08:00:00Z", "2026-11-30T00:00:00Z", thursdays, daily);
    // This Thursday is a holiday, the next one too late.
    assertThat(id(offer)).isEqualTo("daily");
    assertThat(id(choose("2026-11-23T08:00:00Z", "2026-12-31T00:00:00Z", thursdays, daily)))
        .isEqualTo("thursdays");
  }

  @Test
  void nothingArrivesOnAHoliday() {
    SupplierChoice.Candidate supplier =
        supplier("S1", 1, "1", 2, DAILY, LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 26));
    assertThat(choose("2026-11-23T08:00:00Z", "2026-12-31T00:00:00Z", supplier).arrivesAtMillis())
        .isEqualTo(at("2026-11-27T11:00:00Z"));
  }

  @Test
  void whoseCapacityTakesNoOrderIsNotAsked() {
    SupplierChoice.Candidate usual = supplier("usual", 1, "3.10", 7, DAILY);
    SupplierChoice.Candidate slow = supplier("slow", 2, "3.40", 20, DAILY);
    String now = "2026-11-23T08:00:00Z";
    String later = "2026-12-05T00:00:00Z";
    assertThat(id(choose(now, later, with(usual, 12L, false), slow))).isEqualTo("usual");
    assertThat(id(choose(now, later, with(usual, 11L, false), slow))).isEqualTo("slow");
    assertThat(
            SupplierChoice.choose(
                List.of(with(usual, 0L, false), with(slow, 0L, false)), at(now), at(later)))
        .isEmpty();
  }

  @Test
  void whoHadTooLittleLastTimeIsPassedOverForOneInTime() {
    SupplierChoice.Candidate usual = supplier("usual", 1, "3.10", 7, DAILY);
    SupplierChoice.Candidate slow = supplier("slow", 2, "3.40", 20, DAILY);
    SupplierChoice.Candidate fast = supplier("fast", 3, "9.90", 2, DAILY);
    SupplierChoice.Candidate wasShort = with(usual, 500L, true);
    String now = "2026-11-23T08:00:00Z";
    String later = "2026-12-05T00:00:00Z";
    assertThat(id(choose(now, later, wasShort, slow, fast))).isEqualTo("fast");
    // A pack too few in a week is better than all of them in three.
    assertThat(id(choose(now, later, wasShort, slow))).isEqualTo("usual");
    assertThat(id(choose(now, now, wasShort, slow))).isEqualTo("usual");
    assertThat(id(choose(now, later, wasShort))).isEqualTo("usual");
    assertThat(id(choose(now, later, wasShort, with(slow, 500L, true)))).isEqualTo("usual");
  }

  @Test
  void whereNobodyIsInTimeWhoHadTooLittleIsPassedOverForOneThatIsNotLater() {
    SupplierChoice.Candidate wasShort = with(supplier("usual", 1, "3.10", 7, DAILY), 500L, true);
    SupplierChoice.Candidate asSlow = supplier("as slow", 2, "3.40", 7, DAILY);
    String now = "2026-11-23T08:00:00Z";
    assertThat(id(choose(now, now, wasShort, asSlow))).isEqualTo("as slow");
  }

  @Test
  void whereNobodyIsInTimeEqualArrivalsAreDecidedByPriorityThenPrice() {
    SupplierChoice.Candidate dear = supplier("a", 1, "3.40", 7, DAILY);
    SupplierChoice.Candidate cheap = supplier("b", 1, "3.10", 7, DAILY);
    SupplierChoice.Candidate last = supplier("c", 2, "1.00", 7, DAILY);
    String now = "2026-11-23T08:00:00Z";
    assertThat(id(choose(now, now, last, dear, cheap))).isEqualTo("b");
  }

  @Test
  void nobodyToAsk() {
    assertThat(SupplierChoice.choose(List.of(), 0, 1)).isEmpty();
  }
}

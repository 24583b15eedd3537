package io.github.inventorystreams.stock.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.SupplierSettingsBuilder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.DeliveryCalendar;
import io.github.inventorystreams.replenishment.LeadTime;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.PastLeadTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lead times that are set in working days, and corrected by receipts in calendar days. */
class ReviewLeadTimeTest {
  private static final SupplierTerms DEFAULTS =
      TermsBuilder.of("S1").leadTimeDays(5).cutOff(LocalTime.NOON).build();

  private static ReviewLeadTime of(
      double leadTimeDays, String ordered, @Nullable LeadTimeSums learned) {
    SupplierTerms terms =
        SupplierSettingsBuilder.none()
            .leadTimeDays(leadTimeDays)
            .leadTimeUnit(LeadTimeUnit.WORKING_DAYS)
            .build()
            .terms("S1", DEFAULTS);
    PlanningParameters plan =
        new PlanningParameters(
            PolicyName.STOCK_PLAN,
            "S1",
            null,
            new ServiceObjective(0.95, ServiceTarget.CYCLE_SERVICE, UnmetDemand.LOST),
            Costs.UNKNOWN,
            new PolicyParameters(14, 0.5, StockBasis.POSITION, null, null),
            1,
            OrderLimits.NONE,
            1,
            BigDecimal.ONE,
            null,
            "seasonal-mean",
            null,
            Lifecycle.ACTIVE);
    return ReviewLeadTime.of(
        plan,
        terms,
        learned,
        PastLeadTimes.NONE,
        deliveries(terms),
        Instant.parse(ordered + "T12:00:00Z").toEpochMilli());
  }

  private static DeliveryCalendar deliveries(SupplierTerms terms) {
    LocalDays everyDay = new LocalDays(ZoneOffset.UTC);
    return DeliveryCalendar.of(terms, everyDay.openDays(), everyDay.holidays());
  }

  @ParameterizedTest
  @CsvSource({"2026-10-05, 2", "2026-10-08, 4", "2026-10-10, 3"})
  void twoWorkingDaysAreAsManyCalendarDaysAsTheDayOfTheOrderMakesThem(
      String ordered, double calendarDays) {
    assertThat(of(2, ordered, null).assumed()).isEqualTo(new LeadTime(calendarDays, 0));
  }

  /** Five working days are 7 days; with 20 lines of 9 days the mean is 8, and 1 the spread. */
  @Test
  void receiptsCorrectTheCalendarDaysOfTheOrder() {
    ReviewLeadTime leadTime = of(5, "2026-10-09", new LeadTimeSums(20, 20 * 900, 20 * 810_000));

    assertThat(leadTime.assumed()).isEqualTo(new LeadTime(8, 1));
    assertThat(leadTime.note())
        .isEqualTo("lead time of 8.0 +- 1.0 days learned from receipts; set is 7.0 +- 0.0");
  }
}

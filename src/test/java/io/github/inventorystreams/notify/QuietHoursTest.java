package io.github.inventorystreams.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning.Severity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void endInTheMorningOfTheZoneAlsoWhenClocksChange() {
    QuietHours night = hours("20:00", "07:00", EnumSet.allOf(DayOfWeek.class));
    assertThat(night.allowedFromMillis(at("2026-11-23T19:30:00Z"), Severity.WARNING))
        .isEqualTo(at("2026-11-24T06:00:00Z"));
    assertThat(night.allowedFromMillis(at("2026-11-24T05:59:59Z"), Severity.WARNING))
        .isEqualTo(at("2026-11-24T06:00:00Z"));
    assertThat(night.allowedFromMillis(at("2026-11-24T06:00:00Z"), Severity.WARNING))
        .isEqualTo(at("2026-11-24T06:00:00Z"));
    // In that night clocks go from 3:00 back to 2:00.
    assertThat(night.allowedFromMillis(at("2026-10-24T19:00:00Z"), Severity.INFO))
        .isEqualTo(at("2026-10-25T06:00:00Z"));
    // In that one from 2:00 on to 3:00.
    assertThat(night.allowedFromMillis(at("2026-03-28T20:00:00Z"), Severity.INFO))
        .isEqualTo(at("2026-03-29T05:00:00Z"));
  }

  @Test
  void letThroughWhatIsExcepted() {
    QuietHours night = hours("20:00", "07:00", EnumSet.allOf(DayOfWeek.class));
    long midnight = at("2026-11-23T23:00:00Z");
    assertThat(night.allowedFromMillis(midnight, Severity.CRITICAL)).isEqualTo(midnight);
  }

  @Test
  void ofFollowingDaysAreOne() {
    QuietHours weekend =
        hours("00:00", "23:59:59.999", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    long friday = at("2026-11-27T12:00:00Z");
    assertThat(weekend.allowedFromMillis(friday, Severity.WARNING)).isEqualTo(friday);
    QuietHours untilMonday = hours("18:00", "17:59", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
    assertThat(untilMonday.allowedFromMillis(at("2026-11-27T18:00:00Z"), Severity.WARNING))
        .isEqualTo(at("2026-11-28T16:59:00Z"));
  }

  private static QuietHours hours(String from, String to, Set<DayOfWeek> days) {
    return new QuietHours(
        BERLIN, LocalTime.parse(from), LocalTime.parse(to), days, Set.of(Severity.CRITICAL));
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}

package io.github.inventorystreams.equality;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierSettingsBuilder;
import io.github.inventorystreams.simulation.Draws;
import io.github.inventorystreams.simulation.WorldSettings;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A shop at a corner and its annex over ninety days, with the last Sunday of March in them: 18 SKUs
 * of three suppliers under all policies. What customers buy depends on nothing but the seed; stock
 * that is not there is owed.
 */
final class QuarterShop {
  static final long SEED = Long.getLong("equality.seed", 20_250_106L);
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /** Bare rules without topics have nowhere to pool what was learned of lead times. */
  static final Map<String, String> FURTHER_SETTINGS = Map.of("orders.lead-time", "set");

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
  private static final int DAYS = 90;
  private static final int SKUS = 18;
  private static final String MAIN = "main";
  private static final String ANNEX = "annex";
  private static final long DAY_MILLIS = 86_400_000;

  static final long FIRST_MILLIS = at(FIRST_DAY, LocalTime.MIDNIGHT);
  static final long LAST_MILLIS = at(FIRST_DAY.plusDays(DAYS), LocalTime.MIDNIGHT) - 1;

  static final WorldSettings SETTINGS =
      new WorldSettings(
          skus(),
          Map.of(
              MAIN,
              LocationSettings.in(ZONE),
              ANNEX,
              new LocationSettings(
                  ZONE,
                  EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
                  Set.of(LocalDate.of(2025, 1, 21)))),
          Map.of(
              "S1",
              supplier(
                  150,
                  4,
                  EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                  "18:00",
                  "Europe/Berlin",
                  null,
                  CapacitySharing.EQUAL_COVER,
                  48.0),
              "S2",
              supplier(
                  180,
                  9,
                  EnumSet.of(DayOfWeek.THURSDAY),
                  "18:00",
                  "Europe/Berlin",
                  null,
                  CapacitySharing.PROPORTIONAL,
                  null),
              "S3",
              supplier(
                  240,
                  13,
                  EnumSet.of(DayOfWeek.TUESDAY),
                  "09:30",
                  "Asia/Shanghai",
                  new BigDecimal("160.00"),
                  CapacitySharing.PRIORITY,
                  72.0)));

  static long at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant().toEpochMilli();
  }

  /** All that happens in the shop but what the suppliers bring. */
  List<Arrival> arrivals() {
    List<Arrival> arrivals = new ArrayList<>();
    for (int sku = 0; sku < SKUS; sku++) {
      addBook(new BookKey(name(sku), MAIN), 1 + sku % 6 * 1.4, arrivals);
      if (sku % 3 == 0) {
        addBook(new BookKey(name(sku), ANNEX), 0.4 + sku % 4, arrivals);
      }
    }
    return arrivals;
  }

  private static void addBook(BookKey book, double perDay, List<Arrival> arrivals) {
    long opened = at(FIRST_DAY, LocalTime.of(6, 0));
    EventHeader opening = header(book, "opening", opened);
    arrivals.add(
        new Arrival(opened, new StockEvent.Count(opening, Math.round(perDay * 12), opened, null)));
    for (int number = 0; number < DAYS; number++) {
      LocalDate day = FIRST_DAY.plusDays(number);
      Draws draws = Draws.of(SEED, book, day);
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        continue;
      }
      double rate = perDay * (day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1.8 : 1);
      long units = Math.round(draws.between(0.0, 2.0) * rate);
      if (units > 0) {
        long soldAt =
            at(day, LocalTime.of(8, 0)) + Math.round(draws.between(0.0, 11.0) * 3_600_000);
        long delay = draws.between(0.0, 1.0) < 0.05 ? 2 * DAY_MILLIS : 0;
        arrivals.add(
            new Arrival(
                soldAt + delay,
                new StockEvent.Sale(header(book, "sale-" + day, soldAt), units, null)));
      }
      if (draws.between(0.0, 1.0) < 0.02) {
        long lostAt = at(day, LocalTime.of(20, 0));
        arrivals.add(
            new Arrival(
                lostAt,
                new StockEvent.Adjustment(
                    header(book, "loss-" + day, lostAt), -2, AdjustmentReason.LOSS)));
      }
    }
  }

  private static EventHeader header(BookKey book, String id, long atMillis) {
    return new EventHeader(book, new EventId("corner", book + "-" + id, 0), atMillis);
  }

  private static String name(int sku) {
    return "SKU-%02d".formatted(sku);
  }

  private static Map<String, SkuSettings> skus() {
    Map<String, SkuSettings> skus = new TreeMap<>();
    PolicyName[] policies = PolicyName.values();
    for (int sku = 0; sku < SKUS; sku++) {
      skus.put(name(sku), settings(sku, policies[sku % policies.length]));
    }
    return skus;
  }

  private static SkuSettings settings(int sku, PolicyName policy) {
    long pack = List.of(1L, 6L, 10L, 12L).get(sku % 4);
    BigDecimal cost = new BigDecimal("1.20").add(BigDecimal.valueOf(sku * 35L, 2));
    return SkuSettingsBuilder.none()
        .policy(policy)
        .supplierId("S" + (1 + sku / 6))
        .coverDays(14.0)
        .warningRate(0.5)
        .serviceLevel(0.93)
        .minimumOrder(sku % 5 == 0 ? 8L : 1L)
        .packSize(pack)
        .unitCost(cost)
        .economics(
            new SkuEconomics(
                null, BigDecimal.valueOf(2 + sku, 3).doubleValue(), 0.75 + sku / 4.0, 1.5, null))
        .bounds(new SkuBounds(20L, 90L, null, null, null, null, null, null))
        .build();
  }

  private static SupplierSettings supplier(
      long capacity,
      double leadTimeDays,
      Set<DayOfWeek> reviewDays,
      String cutOff,
      String zone,
      @Nullable BigDecimal minimumOrderValue,
      CapacitySharing sharing,
      @Nullable Double answerWithinHours) {
    return SupplierSettingsBuilder.none()
        .capacityPerReview(capacity)
        .leadTimeDays(leadTimeDays)
        .leadTimeStdDays(leadTimeDays / 5)
        .reviewDays(reviewDays)
        .cutOff(LocalTime.parse(cutOff))
        .zone(ZoneId.of(zone))
        .minimumOrderValue(minimumOrderValue)
        .currency("EUR")
        .capacitySharing(sharing)
        .answerWithinHours(answerWithinHours)
        .holidays(Set.of(LocalDate.of(2025, 3, 18)))
        .leadTimeUnit(leadTimeDays == 13 ? LeadTimeUnit.WORKING_DAYS : null)
        .build();
  }
}

package io.github.inventorystreams.app.config;

import io.github.inventorystreams.event.CapacitySharing;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The settings of suppliers that have none of their own. */
final class SupplierDefaults {
  static final SettingsGroup GROUP = new SettingsGroup("Suppliers without settings of their own");

  static final Setting<Double> LEAD_TIME_DAYS =
      GROUP.decimal(
          "supplier.lead-time-days",
          7.0,
          Validators.days(true),
          "Days from the review to the receipt.");

  static final Setting<Double> LEAD_TIME_STD_DAYS =
      GROUP.decimal(
          "supplier.lead-time-std-days",
          0.0,
          Validators.days(true),
          "The standard deviation of these; stock is kept against it.");

  static final Setting<Set<DayOfWeek>> REVIEW_DAYS =
      GROUP.text(
          "supplier.review-days",
          DayNames.text(EnumSet.allOf(DayOfWeek.class)),
          TextForms.days(),
          "The days of the week on which orders are placed.");

  static final Setting<LocalTime> CUT_OFF =
      GROUP.text(
          "supplier.cut-off",
          "00:00",
          TextForms.time(),
          "The time of such a day at which they are.");

  static final Setting<ZoneId> ZONE =
      GROUP.text("supplier.zone", "UTC", TextForms.zone(), "The time zone of days and cut-off.");

  static final Setting<Currency> CURRENCY =
      GROUP.text(
          "supplier.currency", "EUR", TextForms.currency(), "The currency of costs and orders.");

  static final Setting<Optional<Long>> CAPACITY_PER_REVIEW =
      GROUP.optional(
          "supplier.capacity-per-review",
          TextForms.units(),
          "A: the units that one review can order over all SKUs. Empty: no limit.");

  static final Setting<Optional<BigDecimal>> MINIMUM_ORDER_VALUE =
      GROUP.optional(
          "supplier.minimum-order-value",
          TextForms.amount(),
          "The least value of an order: it is topped up, or waits as long as no SKU needs it. Empty: none.");

  static final Setting<CapacitySharing> CAPACITY_SHARING =
      GROUP.choice(
          "supplier.capacity-sharing",
          Choice.of(CapacitySharing.class),
          CapacitySharing.EQUAL_COVER,
          "How A is shared over SKUs: EQUAL_COVER (equally many days), PROPORTIONAL (to what they ask for), PRIORITY (first those whose lack costs most).");

  private SupplierDefaults() {}
}

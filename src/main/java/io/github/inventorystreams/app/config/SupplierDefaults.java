package io.github.inventorystreams.app.config;

import io.github.inventorystreams.event.CapacitySharing;
import java.time.DayOfWeek;
import java.util.EnumSet;

/** The settings of suppliers that have none of their own. */
final class SupplierDefaults {
  private SupplierDefaults() {}

  static void define(SettingsTable settings) {
    settings.group("Suppliers without settings of their own");
    settings.decimal(
        "supplier.lead-time-days",
        7.0,
        Validators.days(true),
        "Days from the review to the receipt.");
    settings.decimal(
        "supplier.lead-time-std-days",
        0.0,
        Validators.days(true),
        "The standard deviation of these; stock is kept against it.");
    settings.text(
        "supplier.review-days",
        SettingValues.text(EnumSet.allOf(DayOfWeek.class)),
        Validators.days(),
        "The days of the week on which orders are placed.");
    settings.text(
        "supplier.cut-off",
        "00:00",
        Validators.time(),
        "The time of such a day at which they are.");
    settings.text("supplier.zone", "UTC", Validators.zone(), "The time zone of days and cut-off.");
    settings.text(
        "supplier.currency", "EUR", Validators.currency(), "The currency of costs and orders.");
    settings.text(
        "supplier.capacity-per-review",
        "",
        Validators.unitsOrEmpty(),
        "A: the units that one review can order over all SKUs. Empty: no limit.");
    settings.text(
        "supplier.minimum-order-value",
        "",
        Validators.amount(true),
        "The least value of an order: it is topped up, or waits as long as no SKU needs it. Empty: none.");
    settings.choice(
        Choices.CAPACITY_SHARING,
        CapacitySharing.EQUAL_COVER,
        "How A is shared over SKUs: EQUAL_COVER (equally many days), PROPORTIONAL (to what they ask for), PRIORITY (first those whose lack costs most).");
  }
}

package io.github.inventorystreams.app.config;

import java.util.List;

/** The settings of purchase orders. */
final class OrderSettings {
  private OrderSettings() {}

  static void define(SettingsTable settings) {
    settings.group("Purchase orders");
    settings.text(
        "orders.unanswered",
        "keep",
        Check.oneOf(List.of("keep", "accept", "cancel")),
        "What becomes of an order that the supplier has not answered even after a reminder.");
    settings.text(
        "orders.lead-time",
        "learned",
        Check.oneOf(List.of("learned", "set")),
        "Lead times that reviews reckon with: learned (what is set, corrected by receipts as they come) or set.");
    settings.text(
        "orders.close-after",
        "P60D",
        Check.duration(),
        "How long an order line that does not come waits after its expected day, or after it was placed where no day is known. Then it counts as on order no longer.");
    settings.text(
        "orders.approval-reminder",
        "PT36H",
        Check.duration(),
        "After how long somebody is reminded of a proposed order that nobody has approved or refused.");
    settings.text(
        "orders.approval-expires",
        "P3D",
        Check.duration(),
        "How long a proposed order waits for its approval before it is called off.");
    settings.text(
        "orders.keep-closed",
        "P30D",
        Check.duration(),
        "How long an order is remembered of which nothing more is awaited.");
    settings.decimal(
        "orders.overdue-counts-days",
        14.0,
        Check.days(true),
        "How many days after its day an order that has not come still counts as cover. Then reviews order again what is missing, though it stays on order until orders.close-after.");
  }
}

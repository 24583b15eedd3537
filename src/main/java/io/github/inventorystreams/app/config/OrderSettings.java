package io.github.inventorystreams.app.config;

import io.github.inventorystreams.purchasing.TimeoutRules.Unanswered;
import io.github.inventorystreams.stages.StageSettings.LeadTimes;

/** The settings of purchase orders. */
final class OrderSettings {
  private OrderSettings() {}

  static void define(SettingsTable settings) {
    settings.group("Purchase orders");
    settings.choice(
        Choices.UNANSWERED,
        Unanswered.KEEP,
        "What becomes of an order that the supplier has not answered even after a reminder.");
    settings.choice(
        Choices.LEAD_TIME,
        LeadTimes.LEARNED,
        "Lead times that reviews reckon with: learned (what is set, corrected by receipts as they come) or set.");
    settings.text(
        "orders.close-after",
        "P60D",
        Validators.duration(),
        "How long an order line that does not come waits after its expected day, or after it was placed where no day is known. Then it counts as on order no longer.");
    settings.text(
        "orders.approval-reminder",
        "PT36H",
        Validators.duration(),
        "After how long somebody is reminded of a proposed order that nobody has approved or refused.");
    settings.text(
        "orders.approval-expires",
        "P3D",
        Validators.duration(),
        "How long a proposed order waits for its approval before it is called off.");
    settings.text(
        "orders.keep-closed",
        "P30D",
        Validators.duration(),
        "How long an order is remembered of which nothing more is awaited.");
    settings.decimal(
        "orders.overdue-counts-days",
        14.0,
        Validators.days(true),
        "How many days after its day an order that has not come still counts as cover. Then reviews order again what is missing, though it stays on order until orders.close-after.");
    settings.decimal(
        "orders.max-top-up-days",
        60.0,
        Validators.days(true),
        "So many days of demand an order line may be raised to for the supplier's sake without a question: for his minimum order value, or where his minimum order or packs pass the maximum of MIN_MAX, which is the bound besides. What has to go beyond waits for approval.");
    settings.decimal(
        "orders.approve-above-usual",
        10.0,
        Validators.days(true),
        "An order line of more than so many times the SKU's usual order, the median of its last ones, waits for approval. 0: is not checked.");
    settings.decimal(
        "orders.approve-above-days",
        180.0,
        Validators.days(true),
        "An order line that covers so many days more than the policy has to, at the demand of a usual day, waits for approval. 0: is not checked.");
    settings.text(
        "orders.approve-above-value",
        "",
        Validators.amount(true),
        "An order line worth more, in the supplier's currency, waits for approval. Empty: is not checked.");
  }
}

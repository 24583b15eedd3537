package io.github.inventorystreams.app.config;

import io.github.inventorystreams.purchasing.TimeoutRules.Unanswered;
import io.github.inventorystreams.stages.StageSettings.LeadTimes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** The settings of purchase orders. */
final class OrderSettings {
  static final SettingsGroup GROUP = new SettingsGroup("Purchase orders");

  static final Setting<Unanswered> UNANSWERED =
      GROUP.choice(
          "orders.unanswered",
          Choice.inSmallLetters(Unanswered.class),
          Unanswered.KEEP,
          "What becomes of an order that the supplier has not answered even after a reminder.");

  static final Setting<LeadTimes> LEAD_TIME =
      GROUP.choice(
          "orders.lead-time",
          Choice.inSmallLetters(LeadTimes.class),
          LeadTimes.LEARNED,
          "Lead times that reviews reckon with: learned (what is set, corrected by receipts as they come) or set.");

  static final Setting<Duration> CLOSE_AFTER =
      GROUP.duration(
          "orders.close-after",
          "P60D",
          "How long an order line that does not come waits after its expected day, or after it was placed where no day is known. Then it counts as on order no longer.");

  static final Setting<Duration> APPROVAL_REMINDER =
      GROUP.duration(
          "orders.approval-reminder",
          "PT36H",
          "After how long somebody is reminded of a proposed order that nobody has approved or refused.");

  static final Setting<Duration> APPROVAL_EXPIRES =
      GROUP.duration(
          "orders.approval-expires",
          "P3D",
          "How long a proposed order waits for its approval before it is called off.");

  static final Setting<Duration> KEEP_CLOSED =
      GROUP.duration(
          "orders.keep-closed",
          "P30D",
          "How long an order is remembered of which nothing more is awaited.");

  static final Setting<Double> OVERDUE_COUNTS_DAYS =
      GROUP.decimal(
          "orders.overdue-counts-days",
          14.0,
          Validators.days(true),
          "How many days after its day an order that has not come still counts as cover. Then reviews order again what is missing, though it stays on order until orders.close-after.");

  static final Setting<Double> MAX_TOP_UP_DAYS =
      GROUP.decimal(
          "orders.max-top-up-days",
          60.0,
          Validators.days(true),
          "So many days of demand an order line may be raised to for the supplier's sake without a question: for his minimum order value, or where his minimum order or packs pass the maximum of MIN_MAX, which is the bound besides. What has to go beyond waits for approval.");

  static final Setting<Double> APPROVE_ABOVE_USUAL =
      GROUP.decimal(
          "orders.approve-above-usual",
          10.0,
          Validators.days(true),
          "An order line of more than so many times the SKU's usual order, the median of its last ones, waits for approval. 0: is not checked.");

  static final Setting<Double> APPROVE_ABOVE_DAYS =
      GROUP.decimal(
          "orders.approve-above-days",
          180.0,
          Validators.days(true),
          "An order line that covers so many days more than the policy has to, at the demand of a usual day, waits for approval. 0: is not checked.");

  static final Setting<Optional<BigDecimal>> APPROVE_ABOVE_VALUE =
      GROUP.optional(
          "orders.approve-above-value",
          TextForms.amount(),
          "An order line worth more, in the supplier's currency, waits for approval. Empty: is not checked.");

  private OrderSettings() {}
}

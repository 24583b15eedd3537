package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.Choices.NeverCounted;
import io.github.inventorystreams.app.config.Choices.Returns;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.lateness.LatenessRules;
import io.github.inventorystreams.purchasing.TimeoutRules;
import io.github.inventorystreams.replenishment.OrderChecks;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.stages.StageSettings;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the settings of a person into those of the stages. */
public final class StageSettingsFactory {
  private StageSettingsFactory() {}

  public static StageSettings of(Settings settings) {
    return new StageSettings(
        settings.get(Choices.REVIEW_CLOCK),
        settings.flag("input.keyed-by-sku"),
        settings.textOrNull("input.default-location"),
        new LatenessRules(
            settings.duration("events.window"),
            settings.duration("sources.max-jump"),
            settings.duration("sources.idle-after")),
        settings.duration("events.future-limit"),
        settings.duration("review.interval"),
        settings.duration("review.max-wait"),
        settings.duration("orders.close-after"),
        settings.get(Choices.LEAD_TIME),
        orders(settings),
        reviewRules(settings),
        skuDefaults(settings),
        supplierDefaults(settings),
        ZoneId.of(settings.text("location.zone")),
        Math.toIntExact(settings.duration("review.bucket").toDays()),
        settings.units("stream.book-bytes"),
        settings.units("stream.identity-bytes"),
        settings.decimal("demand.implausible"),
        settings.get(Choices.RETURNS) == Returns.NET,
        settings.get(Choices.NEVER_COUNTED) == NeverCounted.ZERO,
        InputRulesFactory.of(settings));
  }

  private static TimeoutRules orders(Settings settings) {
    return new TimeoutRules(
        settings.get(Choices.UNANSWERED),
        settings.duration("orders.close-after"),
        settings.duration("orders.approval-reminder"),
        settings.duration("orders.approval-expires"),
        settings.duration("orders.keep-closed"));
  }

  private static ReviewRules reviewRules(Settings settings) {
    String value = settings.textOrNull("orders.approve-above-value");
    return new ReviewRules(
        settings.decimal("orders.overdue-counts-days"),
        settings.decimal("orders.max-top-up-days"),
        new OrderChecks(
            settings.decimal("orders.approve-above-usual"),
            settings.decimal("orders.approve-above-days"),
            value == null ? null : SettingValues.amount(value)));
  }

  private static SkuSettings skuDefaults(Settings settings) {
    return new SkuSettings(
        settings.orNull(Choices.POLICY),
        settings.textOrNull("sku.supplier"),
        null,
        settings.decimal("sku.cover-days"),
        settings.decimal("sku.warning-rate"),
        settings.decimal("sku.service-level"),
        settings.units("sku.minimum-order"),
        settings.units("sku.pack-size"),
        SettingValues.amount(settings.text("sku.unit-cost")),
        null,
        settings.text("sku.method"),
        economics(settings),
        SkuBounds.NONE,
        null);
  }

  private static SkuEconomics economics(Settings settings) {
    return new SkuEconomics(
        settings.get(Choices.UNMET_DEMAND),
        cost(settings, "sku.holding-cost-per-unit-day"),
        cost(settings, "sku.shortage-cost-per-unit"),
        cost(settings, "sku.order-line-cost"),
        settings.get(Choices.SERVICE_TARGET));
  }

  private static @Nullable Double cost(Settings settings, String name) {
    String text = settings.textOrNull(name);
    return text == null ? null : SettingValues.amount(text).doubleValue();
  }

  /** The terms of a supplier without settings; its id is empty. */
  public static SupplierTerms supplierDefaults(Settings settings) {
    String capacity = settings.textOrNull("supplier.capacity-per-review");
    String minimumValue = settings.textOrNull("supplier.minimum-order-value");
    return new SupplierTerms(
        "",
        capacity == null ? null : SettingValues.units(capacity),
        settings.decimal("supplier.lead-time-days"),
        settings.decimal("supplier.lead-time-std-days"),
        SettingValues.days(settings.text("supplier.review-days")),
        LocalTime.parse(settings.text("supplier.cut-off")),
        ZoneId.of(settings.text("supplier.zone")),
        minimumValue == null ? null : SettingValues.amount(minimumValue),
        settings.text("supplier.currency"),
        settings.get(Choices.CAPACITY_SHARING),
        null,
        false,
        Set.of(),
        LeadTimeUnit.CALENDAR_DAYS);
  }
}

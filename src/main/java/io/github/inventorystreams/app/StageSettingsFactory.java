package io.github.inventorystreams.app;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** Turns the settings of a person into those of the stages. */
final class StageSettingsFactory {
  private StageSettingsFactory() {}

  static StageSettings of(Settings settings) {
    return new StageSettings(
        ReviewClock.valueOf(settings.text("review.clock").toUpperCase(Locale.ROOT)),
        settings.flag("input.keyed-by-sku"),
        settings.textOrNull("input.default-location"),
        settings.duration("events.window"),
        settings.duration("events.future-limit"),
        settings.duration("review.interval"),
        settings.duration("review.max-wait"),
        skuDefaults(settings),
        supplierDefaults(settings),
        ZoneId.of(settings.text("location.zone")),
        settings.units("stream.identity-bytes"),
        InputRulesFactory.of(settings));
  }

  private static SkuSettings skuDefaults(Settings settings) {
    return new SkuSettings(
        PolicyName.valueOf(settings.text("sku.policy")),
        settings.textOrNull("sku.supplier"),
        null,
        settings.decimal("sku.cover-days"),
        settings.decimal("sku.warning-rate"),
        settings.decimal("sku.service-level"),
        settings.units("sku.minimum-order"),
        null,
        settings.units("sku.pack-size"),
        SettingValues.amount(settings.text("sku.unit-cost")),
        null,
        settings.text("sku.method"));
  }

  private static SupplierTerms supplierDefaults(Settings settings) {
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
        settings.text("supplier.currency"));
  }
}

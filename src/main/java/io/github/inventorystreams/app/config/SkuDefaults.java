package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.Choices.NeverCounted;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.ForecastMethods;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of SKUs that have none of their own. */
final class SkuDefaults {
  private SkuDefaults() {}

  static void define(SettingsTable settings) {
    settings.group("SKUs without settings of their own");
    settings.optional(
        Choices.POLICY,
        "The replenishment policy: "
            + String.join(", ", Choices.POLICY.values())
            + ". Empty: NEWSVENDOR where holding and shortage cost are known, else ORDER_UP_TO.");
    settings.text("sku.supplier", "", "The supplier. Empty: nothing is ordered.");
    settings.choice(
        Choices.NEVER_COUNTED,
        NeverCounted.UNKNOWN,
        "What the stock of a SKU is that has settings at a location and no event there. unknown: it is listed as NEVER_COUNTED and not reviewed. zero: it is reviewed as counted with 0, as long as it has a supplier, is not phased out and its location is known: by location-settings, an event of any SKU there, or input.default-location (any location, while none has settings).");
    settings.decimal(
        "sku.cover-days",
        14.0,
        Validators.days(false),
        "D of the stock plan: how many days of sales to keep.");
    settings.decimal(
        "sku.warning-rate",
        0.5,
        Validators.rate(),
        "r of the stock plan: warn when the stock falls to this share of the plan.");
    settings.decimal(
        "sku.service-level",
        0.95,
        Validators.share(),
        "How well demand should be served; sku.service-target says what it means.");
    settings.choice(
        Choices.SERVICE_TARGET,
        ServiceTarget.CYCLE_SERVICE,
        "CYCLE_SERVICE: the share of review cycles without a stock-out. FILL_RATE: the share of demand served from stock. COST_RATIO: follows from holding and shortage cost.");
    settings.choice(
        Choices.UNMET_DEMAND, UnmetDemand.LOST, "What becomes of demand that finds no stock.");
    settings.text(
        "sku.holding-cost-per-unit-day",
        "",
        Validators.amount(true),
        "What it costs to keep a unit for a day. Empty: unknown.");
    settings.text(
        "sku.shortage-cost-per-unit",
        "",
        Validators.amount(true),
        "What it costs to have a unit too few. Empty: unknown.");
    settings.text(
        "sku.order-line-cost",
        "",
        Validators.amount(true),
        "What it costs to order, receive and book a line. Empty: unknown; nothing is left out for its sake.");
    settings.whole(
        "sku.minimum-order",
        ConfigDef.Type.LONG,
        1L,
        Range.atLeast(1),
        "The least quantity of an order line, in units.");
    settings.whole(
        "sku.pack-size", ConfigDef.Type.LONG, 1L, Range.atLeast(1), "Orders are multiples of it.");
    settings.text(
        "sku.unit-cost",
        "0",
        Validators.amount(false),
        "What a unit costs at the supplier, in the supplier's currency.");
    settings.text(
        "sku.method",
        ForecastMethods.DEFAULT.name(),
        Validators.oneOf(ForecastMethods.names()),
        "The forecast method: " + String.join(", ", ForecastMethods.names()) + ".");
  }
}

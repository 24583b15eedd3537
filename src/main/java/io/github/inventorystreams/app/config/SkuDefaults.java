package io.github.inventorystreams.app.config;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.ForecastMethods;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of SKUs that have none of their own. */
public final class SkuDefaults {
  static final SettingsGroup GROUP = new SettingsGroup("SKUs without settings of their own");

  private static final Choice<PolicyName> POLICIES = Choice.of(PolicyName.class);

  public static final Setting<Optional<PolicyName>> POLICY =
      GROUP.optional(
          "sku.policy",
          POLICIES.form(),
          "The replenishment policy: "
              + String.join(", ", POLICIES.texts())
              + ". Empty: NEWSVENDOR where holding and shortage cost are known, else ORDER_UP_TO.");

  public static final Setting<Optional<String>> SUPPLIER =
      GROUP.optional("sku.supplier", TextForms.any(), "The supplier. Empty: nothing is ordered.");

  public static final Setting<NeverCounted> NEVER_COUNTED =
      GROUP.choice(
          "sku.never-counted",
          Choice.inSmallLetters(NeverCounted.class),
          NeverCounted.UNKNOWN,
          "What the stock of a SKU is that has settings at a location and no event there. unknown: it is listed as NEVER_COUNTED and not reviewed. zero: it is reviewed as counted with 0, as long as it has a supplier, is not phased out and its location is known: by location-settings, an event of any SKU there, or input.default-location (any location, while none has settings).");

  public static final Setting<Double> COVER_DAYS =
      GROUP.decimal(
          "sku.cover-days",
          14.0,
          Validators.days(false),
          "D of the stock plan: how many days of sales to keep.");

  public static final Setting<Double> WARNING_RATE =
      GROUP.decimal(
          "sku.warning-rate",
          0.5,
          Validators.rate(),
          "r of the stock plan: warn when the stock falls to this share of the plan.");

  public static final Setting<Double> SERVICE_LEVEL =
      GROUP.decimal(
          "sku.service-level",
          0.95,
          Validators.share(),
          "How well demand should be served; sku.service-target says what it means.");

  public static final Setting<ServiceTarget> SERVICE_TARGET =
      GROUP.choice(
          "sku.service-target",
          Choice.of(ServiceTarget.class),
          ServiceTarget.CYCLE_SERVICE,
          "CYCLE_SERVICE: the share of review cycles without a stock-out. FILL_RATE: the share of demand served from stock. COST_RATIO: follows from holding and shortage cost.");

  public static final Setting<UnmetDemand> UNMET_DEMAND =
      GROUP.choice(
          "sku.unmet-demand",
          Choice.inSmallLetters(UnmetDemand.class),
          UnmetDemand.LOST,
          "What becomes of demand that finds no stock.");

  public static final Setting<Optional<BigDecimal>> HOLDING_COST_PER_UNIT_DAY =
      GROUP.optional(
          "sku.holding-cost-per-unit-day",
          TextForms.amount(),
          "What it costs to keep a unit for a day. Empty: unknown.");

  public static final Setting<Optional<BigDecimal>> SHORTAGE_COST_PER_UNIT =
      GROUP.optional(
          "sku.shortage-cost-per-unit",
          TextForms.amount(),
          "What it costs to have a unit too few. Empty: unknown.");

  public static final Setting<Optional<BigDecimal>> ORDER_LINE_COST =
      GROUP.optional(
          "sku.order-line-cost",
          TextForms.amount(),
          "What it costs to order, receive and book a line. Empty: unknown; nothing is left out for its sake.");

  public static final Setting<Long> MINIMUM_ORDER =
      GROUP.whole(
          "sku.minimum-order",
          1L,
          Range.atLeast(1),
          "The least quantity of an order line, in units.");

  public static final Setting<Long> PACK_SIZE =
      GROUP.whole("sku.pack-size", 1L, Range.atLeast(1), "Orders are multiples of it.");

  public static final Setting<BigDecimal> UNIT_COST =
      GROUP.text(
          "sku.unit-cost",
          "0",
          TextForms.amount(),
          "What a unit costs at the supplier, in the supplier's currency.");

  public static final Setting<String> METHOD =
      GROUP.text(
          "sku.method",
          ForecastMethods.DEFAULT.name(),
          TextForms.oneOf(ForecastMethods.names()),
          "The forecast method: " + String.join(", ", ForecastMethods.names()) + ".");

  private SkuDefaults() {}

  /** The treatment of a SKU that has settings at a location, and no event there. */
  public enum NeverCounted {
    /** It is listed, and not reviewed. */
    UNKNOWN,
    /** It is reviewed as counted with 0. */
    ZERO
  }
}

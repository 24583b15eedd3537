package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.ReviewSettings.Returns;
import io.github.inventorystreams.app.config.SkuDefaults.NeverCounted;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.lateness.LatenessRules;
import io.github.inventorystreams.purchasing.TimeoutRules;
import io.github.inventorystreams.replenishment.OrderChecks;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.stages.StageSettings;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the settings of a person into those of the stages. */
public final class StageSettingsFactory {
  private StageSettingsFactory() {}

  public static StageSettings of(Settings settings) {
    return new StageSettings(
        settings.get(ReviewSettings.CLOCK),
        settings.get(InputSettings.KEYED_BY_SKU),
        settings.get(InputSettings.DEFAULT_LOCATION).orElse(null),
        new LatenessRules(
            settings.get(InputSettings.EVENTS_WINDOW),
            settings.get(InputSettings.SOURCES_MAX_JUMP),
            settings.get(InputSettings.SOURCES_IDLE_AFTER)),
        settings.get(InputSettings.EVENTS_FUTURE_LIMIT),
        settings.get(ReviewSettings.INTERVAL),
        settings.get(ReviewSettings.MAX_WAIT),
        settings.get(OrderSettings.CLOSE_AFTER),
        settings.get(OrderSettings.LEAD_TIME),
        orders(settings),
        reviewRules(settings),
        skuDefaults(settings),
        supplierDefaults(settings),
        settings.get(InputSettings.LOCATION_ZONE),
        Math.toIntExact(settings.get(ReviewSettings.BUCKET).toDays()),
        settings.get(ProcessingSettings.BOOK_BYTES),
        settings.get(ProcessingSettings.IDENTITY_BYTES),
        settings.get(ReviewSettings.IMPLAUSIBLE),
        settings.get(ReviewSettings.RETURNS) == Returns.NET,
        settings.get(SkuDefaults.NEVER_COUNTED) == NeverCounted.ZERO,
        InputRulesFactory.of(settings));
  }

  private static TimeoutRules orders(Settings settings) {
    return new TimeoutRules(
        settings.get(OrderSettings.UNANSWERED),
        settings.get(OrderSettings.CLOSE_AFTER),
        settings.get(OrderSettings.APPROVAL_REMINDER),
        settings.get(OrderSettings.APPROVAL_EXPIRES),
        settings.get(OrderSettings.KEEP_CLOSED));
  }

  private static ReviewRules reviewRules(Settings settings) {
    return new ReviewRules(
        settings.get(OrderSettings.OVERDUE_COUNTS_DAYS),
        settings.get(OrderSettings.MAX_TOP_UP_DAYS),
        new OrderChecks(
            settings.get(OrderSettings.APPROVE_ABOVE_USUAL),
            settings.get(OrderSettings.APPROVE_ABOVE_DAYS),
            settings.get(OrderSettings.APPROVE_ABOVE_VALUE).orElse(null)));
  }

  private static SkuSettings skuDefaults(Settings settings) {
    return SkuSettingsBuilder.none()
        .policy(settings.get(SkuDefaults.POLICY).orElse(null))
        .supplierId(settings.get(SkuDefaults.SUPPLIER).orElse(null))
        .coverDays(settings.get(SkuDefaults.COVER_DAYS))
        .warningRate(settings.get(SkuDefaults.WARNING_RATE))
        .serviceLevel(settings.get(SkuDefaults.SERVICE_LEVEL))
        .minimumOrder(settings.get(SkuDefaults.MINIMUM_ORDER))
        .packSize(settings.get(SkuDefaults.PACK_SIZE))
        .unitCost(settings.get(SkuDefaults.UNIT_COST))
        .method(settings.get(SkuDefaults.METHOD))
        .economics(economics(settings))
        .build();
  }

  private static SkuEconomics economics(Settings settings) {
    return new SkuEconomics(
        settings.get(SkuDefaults.UNMET_DEMAND),
        cost(settings, SkuDefaults.HOLDING_COST_PER_UNIT_DAY),
        cost(settings, SkuDefaults.SHORTAGE_COST_PER_UNIT),
        cost(settings, SkuDefaults.ORDER_LINE_COST),
        settings.get(SkuDefaults.SERVICE_TARGET));
  }

  private static @Nullable Double cost(Settings settings, Setting<Optional<BigDecimal>> setting) {
    return settings.get(setting).map(BigDecimal::doubleValue).orElse(null);
  }

  /** The terms of a supplier without settings; its id is empty. */
  public static SupplierTerms supplierDefaults(Settings settings) {
    return new SupplierTerms(
        "",
        settings.get(SupplierDefaults.CAPACITY_PER_REVIEW).orElse(null),
        settings.get(SupplierDefaults.LEAD_TIME_DAYS),
        settings.get(SupplierDefaults.LEAD_TIME_STD_DAYS),
        settings.get(SupplierDefaults.REVIEW_DAYS),
        settings.get(SupplierDefaults.CUT_OFF),
        settings.get(SupplierDefaults.ZONE),
        settings.get(SupplierDefaults.MINIMUM_ORDER_VALUE).orElse(null),
        settings.get(SupplierDefaults.CURRENCY).getCurrencyCode(),
        settings.get(SupplierDefaults.CAPACITY_SHARING),
        null,
        false,
        Set.of(),
        LeadTimeUnit.CALENDAR_DAYS);
  }
}

package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the settings of a SKU by naming only what is set; {@code null} sets nothing. */
public final class SkuSettingsBuilder {
  private @Nullable PolicyName policy;
  private @Nullable String supplierId;
  private @Nullable Long threshold;
  private @Nullable Double coverDays;
  private @Nullable Double warningRate;
  private @Nullable Double serviceLevel;
  private @Nullable Long minimumOrder;
  private @Nullable Long packSize;
  private @Nullable BigDecimal unitCost;
  private @Nullable Double leadTimeDays;
  private @Nullable String method;
  private SkuEconomics economics = SkuEconomics.NONE;
  private SkuBounds bounds = SkuBounds.NONE;
  private @Nullable List<SkuSupplier> suppliers;

  private SkuSettingsBuilder() {}

  public static SkuSettingsBuilder none() {
    return new SkuSettingsBuilder();
  }

  public SkuSettingsBuilder policy(@Nullable PolicyName value) {
    policy = value;
    return this;
  }

  public SkuSettingsBuilder supplierId(@Nullable String value) {
    supplierId = value;
    return this;
  }

  public SkuSettingsBuilder threshold(@Nullable Long value) {
    threshold = value;
    return this;
  }

  public SkuSettingsBuilder coverDays(@Nullable Double value) {
    coverDays = value;
    return this;
  }

  public SkuSettingsBuilder warningRate(@Nullable Double value) {
    warningRate = value;
    return this;
  }

  public SkuSettingsBuilder serviceLevel(@Nullable Double value) {
    serviceLevel = value;
    return this;
  }

  public SkuSettingsBuilder minimumOrder(@Nullable Long value) {
    minimumOrder = value;
    return this;
  }

  public SkuSettingsBuilder packSize(@Nullable Long value) {
    packSize = value;
    return this;
  }

  public SkuSettingsBuilder unitCost(@Nullable BigDecimal value) {
    unitCost = value;
    return this;
  }

  public SkuSettingsBuilder leadTimeDays(@Nullable Double value) {
    leadTimeDays = value;
    return this;
  }

  public SkuSettingsBuilder method(@Nullable String value) {
    method = value;
    return this;
  }

  public SkuSettingsBuilder economics(SkuEconomics value) {
    economics = value;
    return this;
  }

  public SkuSettingsBuilder bounds(SkuBounds value) {
    bounds = value;
    return this;
  }

  public SkuSettingsBuilder suppliers(@Nullable List<SkuSupplier> value) {
    suppliers = value;
    return this;
  }

  public SkuSettings build() {
    return new SkuSettings(
        policy,
        supplierId,
        threshold,
        coverDays,
        warningRate,
        serviceLevel,
        minimumOrder,
        packSize,
        unitCost,
        leadTimeDays,
        method,
        economics,
        bounds,
        suppliers);
  }
}

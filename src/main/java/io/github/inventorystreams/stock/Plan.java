package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.SkuSettings;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a SKU is replenished: its settings with every gap filled.
 *
 * @param supplierId whom to order from; {@code null} = nothing is ordered
 * @param thresholdUnits the fixed warning threshold; {@code null} = the policy's reorder point
 * @param leadTimeDays overrides the supplier's; {@code null} = the supplier's
 * @param maximumOrder {@code null} = no limit
 */
public record Plan(
    PolicyName policy,
    @Nullable String supplierId,
    @Nullable Long thresholdUnits,
    double coverDays,
    double warningRate,
    double serviceLevel,
    long minimumOrder,
    @Nullable Long maximumOrder,
    long packSize,
    BigDecimal unitCost,
    @Nullable Double leadTimeDays,
    String method) {

  /**
   * Takes complete settings.
   *
   * @throws NullPointerException if a setting that has a default is missing
   */
  public static Plan of(SkuSettings complete) {
    return new Plan(
        Objects.requireNonNull(complete.policy(), "policy"),
        complete.supplierId(),
        complete.threshold(),
        Objects.requireNonNull(complete.coverDays(), "coverDays"),
        Objects.requireNonNull(complete.warningRate(), "warningRate"),
        Objects.requireNonNull(complete.serviceLevel(), "serviceLevel"),
        Objects.requireNonNull(complete.minimumOrder(), "minimumOrder"),
        complete.maximumOrder(),
        Objects.requireNonNull(complete.packSize(), "packSize"),
        Objects.requireNonNull(complete.unitCost(), "unitCost"),
        complete.leadTimeDays(),
        Objects.requireNonNull(complete.method(), "method"));
  }
}

package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.Purchase;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.Policies;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.stock.warning.Threshold;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The replenishment parameters of a SKU: its settings with every gap filled.
 *
 * @param supplierId whom to order from; {@code null} = nothing is ordered
 * @param thresholdUnits the fixed warning threshold; {@code null} = the policy's reorder point
 * @param leadTimeDays overrides the supplier's; {@code null} = the supplier's
 * @param approvalRequired whether somebody has to approve its orders; {@code null} = the supplier's
 *     terms decide
 * @param lifecycle whether it is ordered at all
 * @param purchase prices of more units, and what the supplier counts in
 */
public record PlanningParameters(
    PolicyName policy,
    @Nullable String supplierId,
    @Nullable Long thresholdUnits,
    ServiceObjective service,
    Costs costs,
    PolicyParameters levels,
    long minimumOrder,
    OrderLimits limits,
    long packSize,
    BigDecimal unitCost,
    @Nullable Double leadTimeDays,
    String method,
    @Nullable Boolean approvalRequired,
    Lifecycle lifecycle,
    Purchase purchase) {

  /** At one price for any quantity. */
  public PlanningParameters(
      PolicyName policy,
      @Nullable String supplierId,
      @Nullable Long thresholdUnits,
      ServiceObjective service,
      Costs costs,
      PolicyParameters levels,
      long minimumOrder,
      OrderLimits limits,
      long packSize,
      BigDecimal unitCost,
      @Nullable Double leadTimeDays,
      String method,
      @Nullable Boolean approvalRequired,
      Lifecycle lifecycle) {
    this(
        policy,
        supplierId,
        thresholdUnits,
        service,
        costs,
        levels,
        minimumOrder,
        limits,
        packSize,
        unitCost,
        leadTimeDays,
        method,
        approvalRequired,
        lifecycle,
        Purchase.PLAIN);
  }

  /**
   * Takes complete settings. Without a policy, the costs decide; without a supplier, the first of
   * those that are listed.
   *
   * @throws NullPointerException if a setting that has a default is missing
   */
  public static PlanningParameters of(SkuSettings complete) {
    PlanningParameters plan = withoutSuppliers(complete);
    return SkuSuppliers.usual(complete).map(plan::from).orElse(plan);
  }

  /** The warning threshold as the settings have it, before any review. */
  public Threshold threshold() {
    return threshold(new Threshold(null, 0));
  }

  /** The warning threshold under these settings. */
  public Threshold threshold(Threshold before) {
    return before.under(
        thresholdUnits,
        policy == PolicyName.MIN_MAX ? levels.min() : null,
        lifecycle == Lifecycle.PHASE_OUT);
  }

  /** The same SKU ordered from a supplier of its list. */
  public PlanningParameters from(SkuSupplier supplier) {
    return new PlanningParameters(
        policy,
        supplier.supplierId(),
        thresholdUnits,
        service,
        costs,
        levels,
        Objects.requireNonNullElse(supplier.minimumOrder(), minimumOrder),
        limits,
        packSize(supplier),
        Objects.requireNonNullElse(supplier.unitCost(), unitCost),
        isOwn(supplier) && supplier.leadTimeDays() == null ? leadTimeDays : supplier.leadTimeDays(),
        method,
        approvalRequired,
        lifecycle,
        supplier.purchase());
  }

  /** Whole purchase units are ordered of a supplier that counts in them. */
  private long packSize(SkuSupplier supplier) {
    Long own = supplier.packSize();
    return own != null
        ? own
        : Objects.requireNonNullElse(supplier.unitsPerPurchaseUnit(), packSize);
  }

  /** The SKU's own lead time is that of its usual supplier, not of the others. */
  private boolean isOwn(SkuSupplier supplier) {
    return supplierId == null || supplier.supplierId().equals(supplierId);
  }

  private static PlanningParameters withoutSuppliers(SkuSettings complete) {
    SkuEconomics economics = complete.economics();
    Costs costs =
        new Costs(
            economics.holdingCostPerUnitDay(),
            economics.shortageCostPerUnit(),
            economics.orderLineCost());
    PolicyName policy = complete.policy();
    SkuBounds bounds = complete.bounds();
    return new PlanningParameters(
        policy != null ? policy : Policies.fitting(costs),
        complete.supplierId(),
        complete.threshold(),
        service(complete),
        costs,
        new PolicyParameters(
            Objects.requireNonNull(complete.coverDays(), "coverDays"),
            Objects.requireNonNull(complete.warningRate(), "warningRate"),
            Objects.requireNonNullElse(bounds.stockBasis(), StockBasis.POSITION),
            bounds.min(),
            bounds.max()),
        Objects.requireNonNull(complete.minimumOrder(), "minimumOrder"),
        new OrderLimits(bounds.maximumOrder(), bounds.shelfUnits(), bounds.orderBudget()),
        Objects.requireNonNull(complete.packSize(), "packSize"),
        Objects.requireNonNull(complete.unitCost(), "unitCost"),
        complete.leadTimeDays(),
        Objects.requireNonNull(complete.method(), "method"),
        bounds.approvalRequired(),
        Objects.requireNonNullElse(bounds.lifecycle(), Lifecycle.ACTIVE));
  }

  private static ServiceObjective service(SkuSettings complete) {
    SkuEconomics economics = complete.economics();
    return new ServiceObjective(
        Objects.requireNonNull(complete.serviceLevel(), "serviceLevel"),
        Objects.requireNonNullElse(economics.serviceTarget(), ServiceTarget.CYCLE_SERVICE),
        Objects.requireNonNullElse(economics.unmetDemand(), UnmetDemand.LOST));
  }
}

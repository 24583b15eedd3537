package io.github.inventorystreams.event;

import org.jspecify.annotations.Nullable;

/**
 * The costs of stock and of the lack of it; {@code null} leaves a field to the wider settings, or
 * unknown. Money is in one currency.
 *
 * @param unmetDemand what becomes of demand that finds no stock
 * @param holdingCostPerUnitDay what it costs to keep a unit for a day
 * @param shortageCostPerUnit what it costs to have a unit too few
 * @param orderLineCost what it costs to order, receive and book one line, whatever its quantity
 * @param serviceTarget what the service level means
 */
public record SkuEconomics(
    @Nullable UnmetDemand unmetDemand,
    @Nullable Double holdingCostPerUnitDay,
    @Nullable Double shortageCostPerUnit,
    @Nullable Double orderLineCost,
    @Nullable ServiceTarget serviceTarget) {

  /** Nothing known. */
  public static final SkuEconomics NONE = new SkuEconomics(null, null, null, null, null);

  /** These, with those of a wider key where these leave a field open. */
  public SkuEconomics orElse(SkuEconomics wider) {
    return new SkuEconomics(
        unmetDemand != null ? unmetDemand : wider.unmetDemand,
        holdingCostPerUnitDay != null ? holdingCostPerUnitDay : wider.holdingCostPerUnitDay,
        shortageCostPerUnit != null ? shortageCostPerUnit : wider.shortageCostPerUnit,
        orderLineCost != null ? orderLineCost : wider.orderLineCost,
        serviceTarget != null ? serviceTarget : wider.serviceTarget);
  }
}

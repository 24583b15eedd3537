package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.UnmetDemand;

/**
 * The service objective of a SKU.
 *
 * @param level above 0 and below 1
 * @param target what the level means; {@link ServiceTarget#COST_RATIO} falls back to {@link
 *     ServiceTarget#CYCLE_SERVICE} as long as a cost is unknown
 */
public record ServiceObjective(double level, ServiceTarget target, UnmetDemand unmetDemand) {}

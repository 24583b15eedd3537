package io.github.inventorystreams.app.supply;

import io.github.inventorystreams.supply.plan.SupplyPlan;
import java.time.InstantSource;

/**
 * A delivery of orders that is to be carried out.
 *
 * @param clock the time of day, or of the world that is played
 */
public record PlannedDelivery(SupplyPlan plan, InstantSource clock) {}

package io.github.inventorystreams.supply.check;

/**
 * One thing about orders to a supplier.
 *
 * @param stops whether orders would wait for it; else they go, and the supplier may have trouble
 * @param channel that they would go by
 * @param text what it is and how to mend it, in one line
 */
public record SupplyFinding(boolean stops, String supplierId, String channel, String text) {}

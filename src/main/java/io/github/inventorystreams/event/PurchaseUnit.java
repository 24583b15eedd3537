package io.github.inventorystreams.event;

/**
 * What a supplier counts in, such as a case; quantities are in units of the SKU all the same.
 *
 * @param name as the supplier calls it
 * @param units of the SKU that are in one, at least 1
 */
public record PurchaseUnit(String name, long units) {}

package io.github.inventorystreams.event;

/**
 * The books of one partition have seen the outcome of all review rounds up to an instant.
 *
 * @param partition of the SKU stage
 */
public record RoundSettled(long upToMillis, int partition) {}

package io.github.inventorystreams.event;

/**
 * The statement that the books of one partition have processed the outcome of all review rounds up
 * to an instant.
 *
 * @param partition of the SKU stage
 */
public record RoundSettled(long upToMillis, int partition) {}

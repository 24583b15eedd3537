package io.github.inventorystreams.event;

/**
 * The stream clock: everything up to this instant has been published on the partition that the tick
 * is read from.
 */
public record Tick(long atMillis) {}

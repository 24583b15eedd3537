package io.github.inventorystreams.notify;

/** Where a step stands in its topic. */
public record Position(Partition partition, long offset) {}

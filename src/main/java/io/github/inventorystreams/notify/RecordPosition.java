package io.github.inventorystreams.notify;

/** The position of a step in its topic. */
public record RecordPosition(Partition partition, long offset) {}

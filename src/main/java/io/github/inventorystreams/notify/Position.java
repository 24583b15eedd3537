package io.github.inventorystreams.notify;

/** The position of a step in its topic. */
public record Position(Partition partition, long offset) {}

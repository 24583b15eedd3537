package io.github.inventorystreams.notify;

/** Where a step stands in the topic of warnings. */
public record Position(int partition, long offset) {}

package io.github.inventorystreams.house.broken.topology;

/** Names that a publisher may know. */
public record Topics(String prefix) {}

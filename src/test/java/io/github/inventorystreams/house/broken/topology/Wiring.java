package io.github.inventorystreams.house.broken.topology;

/** The wiring, which a publisher may not know. */
public record Wiring(String name) {}

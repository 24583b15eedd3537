package io.github.inventorystreams.house.broken.stages.supplier;

/** A stage. */
public final class Desks {}

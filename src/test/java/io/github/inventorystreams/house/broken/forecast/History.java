package io.github.inventorystreams.house.broken.forecast;

/** What methods share. */
public final class History {}

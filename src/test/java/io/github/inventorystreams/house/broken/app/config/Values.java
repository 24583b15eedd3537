package io.github.inventorystreams.house.broken.app.config;

/** The values that were set. */
public final class Values {}

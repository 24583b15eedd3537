package io.github.inventorystreams.house.broken.app.config;

/** What was set. */
public final class Values {}

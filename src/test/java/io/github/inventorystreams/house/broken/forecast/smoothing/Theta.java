package io.github.inventorystreams.house.broken.forecast.smoothing;

/** Another method. */
public final class Theta {}

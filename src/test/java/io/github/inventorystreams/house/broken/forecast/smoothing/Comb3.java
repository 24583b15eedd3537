package io.github.inventorystreams.house.broken.forecast.smoothing;

/** The method that the pooled one begins with. */
public final class Comb3 {}

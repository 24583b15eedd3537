package io.github.inventorystreams.house.broken.forecast.arima;

/** A method. */
public final class Arima {}

package io.github.inventorystreams.event;

/**
 * Counters of the forecasts by slow methods that reviews have asked for.
 *
 * @param made how many were ready in time
 * @param late how many reviews went on without
 * @param failed how many the method could not make
 */
public record ForecastFits(long made, long late, long failed) {}

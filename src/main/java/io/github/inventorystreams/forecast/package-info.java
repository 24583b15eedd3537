/**
 * Forecasting: a sales history goes in, a distribution of future demand out. Here is what is asked
 * and what all methods share; the methods lie in packages below, which {@link
 * io.github.inventorystreams.forecast.ForecastMethods} finds without knowing them. Pure: no clock,
 * no Kafka, no state.
 */
@NullMarked
package io.github.inventorystreams.forecast;

import org.jspecify.annotations.NullMarked;

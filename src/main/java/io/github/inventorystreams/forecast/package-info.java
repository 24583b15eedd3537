/**
 * Forecasting: a sales history goes in, a distribution of future demand comes out. One file per
 * family of methods. Pure: no clock, no Kafka, no state.
 */
@NullMarked
package io.github.inventorystreams.forecast;

import org.jspecify.annotations.NullMarked;

/**
 * Forecasts of many series at once: a file of demand in, a table of forecasts out, with the engine
 * that the stream uses. Knows no Kafka.
 */
@NullMarked
package io.github.inventorystreams.batch;

import org.jspecify.annotations.NullMarked;

/**
 * The vocabulary: what enters and leaves, as records. Knows no Kafka, no Jackson and no rule.
 *
 * <p>Quantities are whole base units. Times are milliseconds since the epoch, in UTC, and bear the
 * suffix {@code Millis}; finer fractions of a second are cut off when an event is read.
 */
@NullMarked
package io.github.inventorystreams.event;

import org.jspecify.annotations.NullMarked;

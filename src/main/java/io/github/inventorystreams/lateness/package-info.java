/**
 * Whether an event is too late: how far each partition of an input topic has come in event time,
 * and how far back an event may lie behind that.
 */
@NullMarked
package io.github.inventorystreams.lateness;

import org.jspecify.annotations.NullMarked;

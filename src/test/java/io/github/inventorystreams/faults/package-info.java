/**
 * The service and its broker are killed, stopped, paused and moved about while a shop's events
 * flow; in the end nothing may be lost, doubled or out of order.
 */
@NullMarked
package io.github.inventorystreams.faults;

import org.jspecify.annotations.NullMarked;

/**
 * Replenishment: when to order and how much, how orders are sized, and how a supplier's capacity is
 * shared. Pure: no clock, no Kafka, no state.
 */
@NullMarked
package io.github.inventorystreams.replenishment;

import org.jspecify.annotations.NullMarked;

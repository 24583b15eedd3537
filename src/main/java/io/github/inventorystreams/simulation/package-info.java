/**
 * A seeded world to try the product on: a shop and its customers, the suppliers on the other side
 * of the purchase orders, and a plain book for the fill rate. Pure: time is event time, and the
 * same seed gives the same world.
 */
@NullMarked
package io.github.inventorystreams.simulation;

import org.jspecify.annotations.NullMarked;

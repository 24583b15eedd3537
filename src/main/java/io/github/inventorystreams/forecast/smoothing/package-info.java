/**
 * The classic methods that forecast a SKU by its own history alone: means, exponential smoothing,
 * intermittent demand, and combinations of them. One file each.
 */
@NullMarked
package io.github.inventorystreams.forecast.smoothing;

import org.jspecify.annotations.NullMarked;

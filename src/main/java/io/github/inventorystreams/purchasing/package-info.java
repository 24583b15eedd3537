/**
 * The desk of one supplier: review rounds, capacity, purchase orders and the supplier's answers.
 */
@NullMarked
package io.github.inventorystreams.purchasing;

import org.jspecify.annotations.NullMarked;

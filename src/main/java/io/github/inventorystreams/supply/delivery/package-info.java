/** What becomes of each document on its way to its supplier. Time is a parameter. */
@NullMarked
package io.github.inventorystreams.supply.delivery;

import org.jspecify.annotations.NullMarked;

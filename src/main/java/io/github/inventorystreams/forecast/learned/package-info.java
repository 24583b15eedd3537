/** Methods that learn from features of past demand, of one SKU or of many together. */
@NullMarked
package io.github.inventorystreams.forecast.learned;

import org.jspecify.annotations.NullMarked;

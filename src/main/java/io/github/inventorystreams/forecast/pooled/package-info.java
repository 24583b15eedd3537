/** The default method, and the model that it learns from many SKUs together. */
@NullMarked
package io.github.inventorystreams.forecast.pooled;

import org.jspecify.annotations.NullMarked;

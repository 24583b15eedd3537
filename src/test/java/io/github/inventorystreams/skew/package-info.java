/** Bulk loads and skewed partitions, against a model that knows nothing of their order. */
@NullMarked
package io.github.inventorystreams.skew;

import org.jspecify.annotations.NullMarked;

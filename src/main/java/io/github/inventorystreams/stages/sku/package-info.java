/** The SKU stage: the books of a partition, their stores, and when they are reviewed. */
@NullMarked
package io.github.inventorystreams.stages.sku;

import org.jspecify.annotations.NullMarked;

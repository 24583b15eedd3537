/** A Flink job that keeps stock by mere counting, to measure the product beside it. */
@NullMarked
package io.github.inventorystreams.peer;

import org.jspecify.annotations.NullMarked;

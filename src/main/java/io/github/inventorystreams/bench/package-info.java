/** Measures the product beside a loop of bare Kafka clients that does the least possible. */
@NullMarked
package io.github.inventorystreams.bench;

import org.jspecify.annotations.NullMarked;

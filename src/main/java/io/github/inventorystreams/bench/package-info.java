/**
 * Measures the product: its throughput beside a loop of bare Kafka clients that does the least
 * possible, and the time to its warnings.
 */
@NullMarked
package io.github.inventorystreams.bench;

import org.jspecify.annotations.NullMarked;

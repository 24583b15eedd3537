/**
 * Measures the product: its throughput beside a loop of bare Kafka clients that does the least
 * possible and beside a peer, the time to its warnings, its reviews.
 */
@NullMarked
package io.github.inventorystreams.bench;

import org.jspecify.annotations.NullMarked;

/** Orders from Kafka to suppliers, and answers back to it. */
@NullMarked
package io.github.inventorystreams.supply.stream;

import org.jspecify.annotations.NullMarked;

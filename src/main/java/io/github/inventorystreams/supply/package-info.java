/** Orders on their way to suppliers, and what suppliers answer. Knows no Kafka. */
@NullMarked
package io.github.inventorystreams.supply;

import org.jspecify.annotations.NullMarked;

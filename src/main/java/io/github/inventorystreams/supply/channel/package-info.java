/** The ways to suppliers. */
@NullMarked
package io.github.inventorystreams.supply.channel;

import org.jspecify.annotations.NullMarked;

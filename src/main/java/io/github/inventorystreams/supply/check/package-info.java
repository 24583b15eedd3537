/** What orders would lack on their way, told before there are any. */
@NullMarked
package io.github.inventorystreams.supply.check;

import org.jspecify.annotations.NullMarked;

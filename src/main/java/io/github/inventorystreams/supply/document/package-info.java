/** An order as its supplier reads it, with all that the order itself only refers to. */
@NullMarked
package io.github.inventorystreams.supply.document;

import org.jspecify.annotations.NullMarked;

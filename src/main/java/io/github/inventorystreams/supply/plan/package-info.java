/** Who is sent orders in which way, as a file says it. */
@NullMarked
package io.github.inventorystreams.supply.plan;

import org.jspecify.annotations.NullMarked;

/** A shop whose records are dirty, in the closed loop, beside the same shop with clean ones. */
@NullMarked
package io.github.inventorystreams.dirt;

import org.jspecify.annotations.NullMarked;

/** Records as nobody should send them, for all readers of bytes from outside. */
@NullMarked
package io.github.inventorystreams.fuzz;

import org.jspecify.annotations.NullMarked;

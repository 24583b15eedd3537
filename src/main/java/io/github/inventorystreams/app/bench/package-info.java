/** How fast the processor is: the command {@code bench}. */
@NullMarked
package io.github.inventorystreams.app.bench;

import org.jspecify.annotations.NullMarked;

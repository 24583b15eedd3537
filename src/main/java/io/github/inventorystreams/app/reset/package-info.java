/** The command that has the books made anew from their events. */
@NullMarked
package io.github.inventorystreams.app.reset;

import org.jspecify.annotations.NullMarked;

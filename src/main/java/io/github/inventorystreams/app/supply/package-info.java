/** The command that brings orders to suppliers. */
@NullMarked
package io.github.inventorystreams.app.supply;

import org.jspecify.annotations.NullMarked;

/** The forms in which suppliers read orders. */
@NullMarked
package io.github.inventorystreams.supply.form;

import org.jspecify.annotations.NullMarked;

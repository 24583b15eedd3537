/** Orders in EDIFACT and X12, written by StAEDI. */
@NullMarked
package io.github.inventorystreams.supply.form.edi;

import org.jspecify.annotations.NullMarked;

/** Answers in EDIFACT and X12: split by StAEDI, and understood here segment by segment. */
@NullMarked
package io.github.inventorystreams.supply.answer.edi;

import org.jspecify.annotations.NullMarked;

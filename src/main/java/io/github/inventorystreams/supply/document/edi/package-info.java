/**
 * What orders and answers of EDIFACT and X12 have in common: who they are for, and how units are
 * called.
 */
@NullMarked
package io.github.inventorystreams.supply.document.edi;

import org.jspecify.annotations.NullMarked;

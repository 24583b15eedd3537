/** Answers in UBL 2.1, by the rules of Peppol. */
@NullMarked
package io.github.inventorystreams.supply.answer.ubl;

import org.jspecify.annotations.NullMarked;

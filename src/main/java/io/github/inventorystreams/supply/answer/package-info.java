/** The forms in which suppliers answer, and what an answer means for an order. */
@NullMarked
package io.github.inventorystreams.supply.answer;

import org.jspecify.annotations.NullMarked;

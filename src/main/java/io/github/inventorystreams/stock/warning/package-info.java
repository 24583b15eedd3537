/**
 * The warnings of a book: when each begins, gets worse and ends, and the sentence that states it.
 * Rules see a {@link io.github.inventorystreams.stock.warning.BookView} and give a step or nothing.
 */
@NullMarked
package io.github.inventorystreams.stock.warning;

import org.jspecify.annotations.NullMarked;

/**
 * The review of a book: past demand, forecast, policy, lead time, supplier and order size, up to
 * the proposal. It sees the book and gives a result, which the book takes over.
 */
@NullMarked
package io.github.inventorystreams.stock.review;

import org.jspecify.annotations.NullMarked;

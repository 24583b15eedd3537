/** The story of an order or a book in words: the command {@code explain}. */
@NullMarked
package io.github.inventorystreams.app.explain;

import org.jspecify.annotations.NullMarked;

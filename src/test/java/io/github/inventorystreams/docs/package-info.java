/** The pages that explain the program, held against its source. */
@NullMarked
package io.github.inventorystreams.docs;

import org.jspecify.annotations.NullMarked;

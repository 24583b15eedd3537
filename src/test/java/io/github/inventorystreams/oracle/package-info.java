/** A second, plain reading of the contract of stock events, and the processor held against it. */
@NullMarked
package io.github.inventorystreams.oracle;

import org.jspecify.annotations.NullMarked;

/** Benchmarks of single steps, without a broker. */
@NullMarked
package io.github.inventorystreams.micro;

import org.jspecify.annotations.NullMarked;

/** One scenario, played through the bare rules, on the test driver and on a real broker. */
@NullMarked
package io.github.inventorystreams.equality;

import org.jspecify.annotations.NullMarked;

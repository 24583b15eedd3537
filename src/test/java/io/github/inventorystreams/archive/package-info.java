/**
 * The released archives, unpacked and run. The build makes them after all other tests, and runs
 * these then.
 */
@NullMarked
package io.github.inventorystreams.archive;

import org.jspecify.annotations.NullMarked;

/** The files in {@code docker} by which the program is installed, held against the program. */
@NullMarked
package io.github.inventorystreams.deployment;

import org.jspecify.annotations.NullMarked;

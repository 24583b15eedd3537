/** The wiring of the two stages on one screen, and all names of topics, stores and nodes. */
@NullMarked
package io.github.inventorystreams.topology;

import org.jspecify.annotations.NullMarked;

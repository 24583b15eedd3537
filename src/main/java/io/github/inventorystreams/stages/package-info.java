/**
 * The two stages as thin processors: they keep time, stores and accounts; the rules live elsewhere.
 */
@NullMarked
package io.github.inventorystreams.stages;

import org.jspecify.annotations.NullMarked;

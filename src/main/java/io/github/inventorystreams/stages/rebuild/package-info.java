/**
 * What the stores begin with after a reset: what was published is a fact, and is not made again.
 */
@NullMarked
package io.github.inventorystreams.stages.rebuild;

import org.jspecify.annotations.NullMarked;

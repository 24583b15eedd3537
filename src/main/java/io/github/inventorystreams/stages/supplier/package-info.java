/** The supplier stage: the suppliers' desks of a partition, their open orders and review rounds. */
@NullMarked
package io.github.inventorystreams.stages.supplier;

import org.jspecify.annotations.NullMarked;

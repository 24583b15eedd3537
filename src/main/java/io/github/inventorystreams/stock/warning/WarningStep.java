package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.LowStockWarning;

/**
 * A step in the life of a warning that is news to people.
 *
 * @param warning as published
 * @param after where the warnings of the book stand with it
 */
public record WarningStep(LowStockWarning warning, WarningState after) {}

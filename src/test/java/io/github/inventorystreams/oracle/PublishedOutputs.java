package io.github.inventorystreams.oracle;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.StockLevel;
import java.util.List;
import java.util.Map;

/**
 * The output of the processor in the end.
 *
 * @param levels the last of each book
 * @param warnings in order within each book
 * @param stores its own history
 */
record PublishedOutputs(
    Map<String, StockLevel> levels,
    List<LowStockWarning> warnings,
    BookReader stores,
    Accounting accounting) {}

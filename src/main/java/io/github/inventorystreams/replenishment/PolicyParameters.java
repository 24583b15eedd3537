package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.StockBasis;
import org.jspecify.annotations.Nullable;

/**
 * Levels that people have set.
 *
 * @param coverDays D of the stock plan, 0 or more
 * @param warningRate r of the stock plan, above 0 and at most 1
 * @param basis I of the stock plan
 * @param min at which a min-max rule orders, units; {@code null} = reckoned
 * @param max up to which it orders, units; {@code null} = reckoned
 */
public record PolicyParameters(
    double coverDays,
    double warningRate,
    StockBasis basis,
    @Nullable Long min,
    @Nullable Long max) {}

package io.github.inventorystreams.event;

import java.math.BigDecimal;

/**
 * The price of a unit in an order line of many units.
 *
 * @param from units from which on the price holds for all units of the line, at least 1
 * @param unitCost the price of each
 */
public record PriceBreak(long from, BigDecimal unitCost) {}

package io.github.inventorystreams.backtest;

/**
 * One order line.
 *
 * @param item its place among the scenario's items
 * @param reviewBucket the bucket at whose close it was ordered
 * @param arrivalBucket the bucket at whose beginning it comes
 */
public record BacktestOrderLine(int item, int reviewBucket, int arrivalBucket, long quantity) {}

package io.github.inventorystreams.backtest;

/**
 * What the items' mean demand was forecast to be, at one review, from the arrival of its order to
 * that of the next. So no bucket's demand is forecast twice: it is by the review that could still
 * order for it, if there was one.
 *
 * @param reviewBucket the bucket at whose close the review took place
 * @param units of each item, in their order
 */
public record CycleForecasts(int reviewBucket, double[] units) {}

package io.github.inventorystreams.backtest;

/**
 * What the items' mean demand was forecast to be, at one review, from the arrival of its order to
 * that of the next. So each bucket's demand is forecast once: by the review that could still order
 * for it.
 *
 * @param reviewBucket the bucket at whose close the review took place
 * @param units of each item, in their order
 */
public record CycleForecasts(int reviewBucket, double[] units) {}

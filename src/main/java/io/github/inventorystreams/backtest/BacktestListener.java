package io.github.inventorystreams.backtest;

/** A listener to how far a run is. */
@FunctionalInterface
public interface BacktestListener {

  /** Buckets that are done, those of the history together as one. */
  void done(int buckets);
}

package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.BacktestResult;

/** A listener to what comes of windows. */
public interface WindowListener {

  /**
   * How far all are.
   *
   * @param buckets that are done, the history of a run together as one
   */
  void done(long buckets);

  /** A run through a window has ended. */
  void ended(Window window, BacktestResult result);
}

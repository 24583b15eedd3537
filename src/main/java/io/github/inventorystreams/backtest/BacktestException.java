package io.github.inventorystreams.backtest;

/**
 * An exception for a backtest that can't be run. The message is one line: what is wrong, and how to
 * mend it.
 */
public final class BacktestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BacktestException(String message) {
    super(message);
  }

  public BacktestException(String message, Throwable cause) {
    super(message, cause);
  }
}

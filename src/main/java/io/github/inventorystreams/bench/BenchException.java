package io.github.inventorystreams.bench;

/** An exception for a measurement that can't be made. The message is one line that says why. */
public final class BenchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BenchException(String message) {
    super(message);
  }

  BenchException(String message, Throwable cause) {
    super(message, cause);
  }
}

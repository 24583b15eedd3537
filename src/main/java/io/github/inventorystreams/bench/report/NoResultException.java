package io.github.inventorystreams.bench.report;

/** An exception for a line that is no result of a measurement; the message says why it is none. */
public final class NoResultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoResultException(String message) {
    super(message);
  }
}

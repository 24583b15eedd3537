package io.github.inventorystreams.broker;

/**
 * An exception for an embedded broker that can't start. The message is one line that says what is
 * wrong and how to mend it.
 */
public final class BrokerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerException(String message) {
    super(message);
  }

  BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}

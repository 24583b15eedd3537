package io.github.inventorystreams.web;

/**
 * An exception for HTTP that can't be served. The message is one line that says why and how to mend
 * it.
 */
public final class WebException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WebException(String message, Throwable cause) {
    super(message, cause);
  }
}

package io.github.inventorystreams.play;

/** The play can't go on; the message is for a person. */
public final class PlayException extends RuntimeException {
  public PlayException(String message) {
    super(message);
  }

  public PlayException(String message, Throwable cause) {
    super(message, cause);
  }
}

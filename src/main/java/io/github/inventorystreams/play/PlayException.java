package io.github.inventorystreams.play;

/** An exception for a play that can't go on; the message is for a person. */
public final class PlayException extends RuntimeException {
  public PlayException(String message) {
    super(message);
  }

  public PlayException(String message, Throwable cause) {
    super(message, cause);
  }
}

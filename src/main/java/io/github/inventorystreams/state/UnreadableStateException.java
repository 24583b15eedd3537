package io.github.inventorystreams.state;

/** A stored record that this version can't read. */
public final class UnreadableStateException extends RuntimeException {
  public UnreadableStateException(String message) {
    super(message);
  }
}

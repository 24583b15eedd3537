package io.github.inventorystreams.files;

/** An exception for a file that can't be read as rows; the message is a line for a person. */
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TableException(String message) {
    super(message);
  }

  public TableException(String message, Throwable cause) {
    super(message, cause);
  }
}

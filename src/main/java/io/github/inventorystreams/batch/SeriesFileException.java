package io.github.inventorystreams.batch;

/** A file of series can't be read as one; the message is a line for a person. */
public final class SeriesFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String line;

  SeriesFileException(String message) {
    super(message);
    line = message;
  }

  SeriesFileException(String message, Throwable cause) {
    super(message, cause);
    line = message;
  }

  /** What is wrong and how to mend it. */
  public String line() {
    return line;
  }
}

package io.github.inventorystreams.files;

/** An exception for one row that can't be read; the rows after it can. */
public final class BadRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String text;

  /**
   * A row that can't be read.
   *
   * @param line in which it begins, from 1
   * @param text the row as it stands in the file
   */
  BadRowException(long line, String reason, String text) {
    super(reason, null, false, false);
    this.line = line;
    this.text = text;
  }

  public long line() {
    return line;
  }

  /** What is wrong, for a person. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  public String text() {
    return text;
  }
}

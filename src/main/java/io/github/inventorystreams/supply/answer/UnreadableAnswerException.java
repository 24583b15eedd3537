package io.github.inventorystreams.supply.answer;

/** Bytes that are no answer in the form that was expected. The message is one line. */
public final class UnreadableAnswerException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message the place and what is wrong there
   */
  public UnreadableAnswerException(String message) {
    super(message);
  }

  public UnreadableAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}

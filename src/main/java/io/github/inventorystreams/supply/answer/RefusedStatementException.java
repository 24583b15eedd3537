package io.github.inventorystreams.supply.answer;

/** A statement that is not taken. */
final class RefusedStatementException extends Exception {
  private static final long serialVersionUID = 1L;

  private final AnswerRefusalReason reason;

  RefusedStatementException(AnswerRefusalReason reason, String detail) {
    // One in a hundred is refused, and nobody reads where.
    super(detail, null, false, false);
    this.reason = reason;
  }

  AnswerRefusalReason reason() {
    return reason;
  }

  /** The same, said of a place. */
  RefusedStatementException at(String place) {
    return place.isEmpty() ? this : new RefusedStatementException(reason, place + ": " + detail());
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}

package io.github.inventorystreams.json;

import io.github.inventorystreams.event.DeadLetterReason;

/** Content that breaks a rule; never leaves this package. Bears no stack trace: it is no fault. */
final class InvalidRecordException extends Exception {
  private final DeadLetterReason reason;

  private InvalidRecordException(DeadLetterReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  static InvalidRecordException because(DeadLetterReason reason, String detail) {
    return new InvalidRecordException(reason, OneLine.of(detail, OneLine.DETAIL_CHARS));
  }

  static InvalidRecordException malformed(String detail) {
    return because(DeadLetterReason.MALFORMED, detail);
  }

  /** The same refusal, with the line of the event that it is about. */
  InvalidRecordException inLine(int number) {
    return within("line " + number);
  }

  /** The same refusal, with the part of the record that it is about; an empty text is all of it. */
  InvalidRecordException within(String part) {
    return part.isEmpty() ? this : because(reason, part + ": " + detail());
  }

  /** The same refusal, with what can be done about it. */
  InvalidRecordException with(String way) {
    return because(reason, detail() + way);
  }

  <T> Decoded<T> decoded() {
    return new Decoded.Invalid<>(reason, detail());
  }

  DeadLetterReason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}

package io.github.inventorystreams.json;

import io.github.inventorystreams.event.DeadLetterReason;

/** The result of decoding the bytes of an input record. */
public sealed interface Decoded<T> {

  /** Content that keeps all rules of the contract that can be checked without state. */
  record Valid<T>(T value) implements Decoded<T> {}

  /** The stream clock. */
  record Clock<T>(long atMillis) implements Decoded<T> {}

  /**
   * Something else.
   *
   * @param detail one line for a person: which field, what is wrong, what was expected
   */
  record Invalid<T>(DeadLetterReason reason, String detail) implements Decoded<T> {}
}

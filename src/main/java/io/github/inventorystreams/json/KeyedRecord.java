package io.github.inventorystreams.json;

import org.jspecify.annotations.Nullable;

/** The reading of a record whose key says what it sets, or that it is a tick. */
final class KeyedRecord {
  private KeyedRecord() {}

  /** What a key and a value set. */
  @FunctionalInterface
  interface Update<T> {
    T read(byte @Nullable [] key, byte @Nullable [] value) throws InvalidRecordException;
  }

  /** What a record sets, a tick, or why it is neither. */
  static <T> Decoded<T> read(byte @Nullable [] key, byte @Nullable [] value, Update<T> update) {
    try {
      return Ticks.isKey(key) ? Ticks.read(value) : new Decoded.Valid<>(update.read(key, value));
    } catch (InvalidRecordException refused) {
      return refused.decoded();
    }
  }
}

package io.github.inventorystreams.json;

import io.github.inventorystreams.event.RecordOrigin;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The treatment of an event that has no id of its own. */
public enum MissingIdentity {
  /** It is refused. */
  REQUIRED,
  /** Its id is its place in Kafka. What its publisher sends twice counts twice. */
  POSITION,
  /** Its id is made of its bytes. What happens twice in the same words counts once. */
  CONTENT;

  private static final int ID_BYTES = 16;

  /** The id of an event without one, for all rules but {@link #REQUIRED}. */
  String idOf(RecordOrigin origin, byte[] value) {
    return this == CONTENT
        ? HexFormat.of().formatHex(digest(value), 0, ID_BYTES)
        : origin.topic() + '-' + origin.partition() + '-' + origin.offset();
  }

  private static byte[] digest(byte[] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

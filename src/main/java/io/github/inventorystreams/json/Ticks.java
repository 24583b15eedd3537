package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The stream clock on the wire: {@code {"type":"TICK","at":"2026-11-22T00:00:00Z"}}. */
public final class Ticks {

  /**
   * The key of a tick on the topics of settings and of supplier events, which are read by key. No
   * SKU and no supplier can have it.
   */
  public static final String KEY = "@tick";

  static final String TYPE = "TICK";

  private static final byte[] KEY_BYTES = KEY.getBytes(US_ASCII);

  private Ticks() {}

  static boolean isKey(byte @Nullable [] key) {
    return Arrays.equals(key, KEY_BYTES);
  }

  /** The tick that a record with the tick's key holds. */
  static <T> Decoded<T> read(byte @Nullable [] value) throws InvalidRecordException {
    Fields tick = StrictJson.tree(value);
    if (!tick.text("type").equals(TYPE)) {
      throw InvalidRecordException.malformed(
          "a record with the key " + KEY + " must be of the type " + TYPE);
    }
    return new Decoded.Clock<>(tick.instant("at"));
  }
}

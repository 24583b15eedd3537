package io.github.inventorystreams.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.IntPredicate;

/**
 * A key where only some characters of ASCII can stand, as in a header or the name of a file. All
 * others are percent-encoded in UTF-8, so that two keys never become one.
 */
public final class AsciiKey {
  private static final char FIRST_VISIBLE = '!';
  private static final char LAST_VISIBLE = '~';

  private AsciiKey() {}

  /** For the value of a header. */
  public static String forHeader(String key) {
    return of(key, each -> each >= FIRST_VISIBLE && each <= LAST_VISIBLE);
  }

  /**
   * For another place.
   *
   * @param permitted the characters of ASCII that can stand there
   */
  public static String of(String key, IntPredicate permitted) {
    StringBuilder ascii = new StringBuilder(key.length());
    for (byte each : key.getBytes(UTF_8)) {
      if (each > 0 && permitted.test(each)) {
        ascii.append((char) each);
      } else {
        ascii.append('%').append(String.format("%02X", each & 0xff));
      }
    }
    return ascii.toString();
  }
}

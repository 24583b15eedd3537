package io.github.inventorystreams.purchasing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Numbers of purchase orders: {@code PO-supplier-location-reviewId-n}. Every byte of a part outside
 * A-Z a-z 0-9 . _ is percent-encoded, so that two pairs of supplier and location never share one.
 */
public final class PoNumber {
  private PoNumber() {}

  /**
   * The number of the n-th order of a supplier and location in a review.
   *
   * @param n from 1
   */
  public static String of(String supplierId, String location, String reviewId, int n) {
    // Not by a format: that writes n in the digits of the machine's language.
    return String.join(
        "-", "PO", encoded(supplierId), encoded(location), reviewId, Integer.toString(n));
  }

  private static String encoded(String part) {
    StringBuilder text = new StringBuilder(part.length());
    for (byte each : part.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xff);
      boolean plain =
          (letter >= 'A' && letter <= 'Z')
              || (letter >= 'a' && letter <= 'z')
              || (letter >= '0' && letter <= '9')
              || letter == '.'
              || letter == '_';
      if (plain) {
        text.append(letter);
      } else {
        text.append(String.format(Locale.ROOT, "%%%02X", (int) letter));
      }
    }
    return text.toString();
  }
}

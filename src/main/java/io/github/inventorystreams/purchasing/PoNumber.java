package io.github.inventorystreams.purchasing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of purchase orders: {@code PO-supplier-location-reviewId-n}. Every byte of a part outside
 * A-Z a-z 0-9 . _ is percent-encoded, so that two pairs of supplier and location never share one.
 */
public final class PoNumber {
  private static final String PART = "(?:[A-Za-z0-9._]|%[0-9A-F]{2})+";
  private static final Pattern NUMBER =
      Pattern.compile("PO-(" + PART + ")-" + PART + "-[0-9]{8}-[1-9][0-9]*");

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

  /** The supplier of a number that this class has made; empty if another system made it. */
  public static Optional<String> supplierOf(String poNumber) {
    Matcher number = NUMBER.matcher(poNumber);
    return number.matches() ? Optional.of(decoded(number.group(1))) : Optional.empty();
  }

  /** What the numbers of all orders to a supplier begin with. */
  public static String prefix(String supplierId) {
    return "PO-" + encoded(supplierId) + '-';
  }

  private static String decoded(String part) {
    byte[] bytes = new byte[part.length()];
    int length = 0;
    for (int at = 0; at < part.length(); at++) {
      char letter = part.charAt(at);
      if (letter == '%') {
        bytes[length++] = (byte) Integer.parseInt(part.substring(at + 1, at + 3), 16);
        at += 2;
      } else {
        bytes[length++] = (byte) letter;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
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

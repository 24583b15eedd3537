package io.github.inventorystreams.purchasing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of purchase orders that people can read: {@code PO-supplier-location-reviewId-n}. Letters
 * and digits of any script, {@code .} and {@code _} stay as they are, and so do single hyphens
 * inside a supplier; inside a location they are doubled, a blank is {@code +}, and every other byte
 * is percent-encoded. So two pairs of supplier and location never share a number. Numbers of
 * earlier versions, which encoded every hyphen, are read as well.
 */
public final class PoNumber {
  private static final String PLAIN = "(?:[\\p{L}\\p{Nd}._+]|%[0-9A-F]{2})+";
  private static final Pattern NUMBER =
      Pattern.compile(
          "PO-(PLAIN(?:-PLAIN)*)-PLAIN(?:--PLAIN)*-[0-9]{8}-[1-9][0-9]*".replace("PLAIN", PLAIN));

  private PoNumber() {}

  /**
   * The number of the n-th order of a supplier and location in a review.
   *
   * @param n from 1
   */
  public static String of(String supplierId, String location, String reviewId, int n) {
    // Not by a format: that writes n in the digits of the machine's language.
    return prefix(supplierId)
        + String.join("-", encoded(location, "--"), reviewId, Integer.toString(n));
  }

  /** The supplier of a number that this class has made; empty if another system made it. */
  public static Optional<String> supplierOf(String poNumber) {
    Matcher number = NUMBER.matcher(poNumber);
    return number.matches() ? Optional.of(decoded(number.group(1))) : Optional.empty();
  }

  /**
   * What the numbers of all orders to a supplier begin with; those of another one can begin with it
   * too.
   */
  public static String prefix(String supplierId) {
    return "PO-" + encoded(supplierId, "-") + '-';
  }

  private static String decoded(String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    for (int at = 0; at < part.length(); ) {
      int letter = part.codePointAt(at);
      if (letter == '%') {
        bytes.write(Integer.parseInt(part.substring(at + 1, at + 3), 16));
        at += 3;
      } else {
        bytes.writeBytes((letter == '+' ? " " : Character.toString(letter)).getBytes(UTF_8));
        at += Character.charCount(letter);
      }
    }
    return bytes.toString(UTF_8);
  }

  /**
   * @param hyphen what a single hyphen between other characters becomes
   */
  private static String encoded(String part, String hyphen) {
    StringBuilder text = new StringBuilder(part.length());
    for (int at = 0; at < part.length(); ) {
      int letter = part.codePointAt(at);
      if (letter == ' ') {
        text.append('+');
      } else if (letter == '-' && isSingle(part, at)) {
        text.append(hyphen);
      } else if (isPlain(letter)) {
        text.appendCodePoint(letter);
      } else {
        for (byte each : Character.toString(letter).getBytes(UTF_8)) {
          text.append(String.format(Locale.ROOT, "%%%02X", each & 0xff));
        }
      }
      at += Character.charCount(letter);
    }
    return text.toString();
  }

  private static boolean isSingle(String part, int at) {
    return at > 0
        && at < part.length() - 1
        && part.charAt(at - 1) != '-'
        && part.charAt(at + 1) != '-';
  }

  private static boolean isPlain(int letter) {
    int type = Character.getType(letter);
    return Character.isLetter(letter)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || letter == '.'
        || letter == '_';
  }
}

package io.github.inventorystreams.event;

import java.util.regex.Pattern;

/**
 * The form in which a company or a place is named by its number in a register: the register's
 * scheme of ISO 6523, four digits, a colon and the number.
 */
public final class RegisteredIdentifier {
  /** The scheme of GLNs. */
  public static final String GLN_SCHEME = "0088";

  private static final Pattern FORM = Pattern.compile("[0-9]{4}:[!-9;-~]{1,50}");
  private static final Pattern GLN_ALONE = Pattern.compile("[0-9]{13}");

  private RegisteredIdentifier() {}

  /**
   * The identifier with its scheme: that of {@code 4012345000009} is {@code 0088:4012345000009}.
   *
   * @throws IllegalArgumentException in words that follow the name of a setting
   */
  public static String of(String text) {
    String whole = GLN_ALONE.matcher(text).matches() ? GLN_SCHEME + ':' + text : text;
    if (!FORM.matcher(whole).matches()) {
      throw new IllegalArgumentException(
          "must be a GLN of 13 digits, or a scheme of ISO 6523 and an identifier like 0060:123456789");
    }
    if (whole.startsWith(GLN_SCHEME)
        && !Gs1Number.isGln(whole.substring(GLN_SCHEME.length() + 1))) {
      throw new IllegalArgumentException(
          "is no GLN: it needs 13 digits of which the last one checks the others");
    }
    return whole;
  }
}

package io.github.inventorystreams.supply.document;

import java.util.regex.Pattern;

/**
 * An identifier of a company or a place in a register, as documents between machines have it.
 *
 * @param scheme of ISO 6523, four digits: {@value #GLN_SCHEME} is a GLN, 0060 a DUNS number
 * @param id within it
 */
public record PartyId(String scheme, String id) {
  public static final String GLN_SCHEME = "0088";

  private static final Pattern FORM = Pattern.compile("([0-9]{4}):([^\\s:]{1,50})");
  private static final int GLN_DIGITS = 13;

  /**
   * Reads {@code 0088:4012345000009}, or a GLN alone.
   *
   * @throws IllegalArgumentException in words that follow the name of a setting
   */
  public static PartyId parse(String text) {
    String whole = text.matches("[0-9]{13}") ? GLN_SCHEME + ':' + text : text;
    var matcher = FORM.matcher(whole);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "must be a GLN of 13 digits, or a scheme of ISO 6523 and an identifier like 0060:123456789");
    }
    PartyId id = new PartyId(matcher.group(1), matcher.group(2));
    if (id.isGln() && !isGln(id.id)) {
      throw new IllegalArgumentException(
          "is no GLN: it needs 13 digits of which the last one checks the others");
    }
    return id;
  }

  public boolean isGln() {
    return scheme.equals(GLN_SCHEME);
  }

  @Override
  public String toString() {
    return scheme + ':' + id;
  }

  /** The last digit checks the others (GS1 General Specifications, 7.9). */
  private static boolean isGln(String id) {
    if (!id.matches("[0-9]{" + GLN_DIGITS + "}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < GLN_DIGITS; i++) {
      sum += (id.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }
}

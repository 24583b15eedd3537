package io.github.inventorystreams.json;

/** The syntax of names. */
final class Ids {
  private static final int MAX_SKU_CHARACTERS = 200;

  private Ids() {}

  /** A SKU has 1 to 200 characters, no {@code @} and no control character. */
  static void checkSku(String sku) throws Refused {
    if (sku.isEmpty()) {
      throw Refused.malformed("sku is empty");
    }
    if (sku.length() > MAX_SKU_CHARACTERS
        && sku.codePointCount(0, sku.length()) > MAX_SKU_CHARACTERS) {
      throw Refused.malformed(
          "sku has more than " + MAX_SKU_CHARACTERS + " characters: " + OneLine.quoted(sku));
    }
    for (int i = 0; i < sku.length(); i++) {
      char c = sku.charAt(i);
      if (c == '@' || Character.isISOControl(c)) {
        throw Refused.malformed(
            "sku must not contain @ or control characters: " + OneLine.quoted(sku));
      }
    }
  }

  /** Half of a surrogate pair is no character and could not be written as UTF-8. */
  static void checkUnicode(String name, String text) throws Refused {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int codePoint = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
          throw Refused.malformed(name + " contains half of a surrogate pair");
        }
        i++;
      }
    }
  }
}

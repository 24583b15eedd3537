package io.github.inventorystreams.json;

/** The syntax of names. */
final class Identifiers {
  private static final int MAX_SKU_CHARACTERS = 200;

  private Identifiers() {}

  /** A SKU has 1 to 200 characters, no {@code @} and no control character. */
  static void checkSku(String sku) throws InvalidRecordException {
    if (sku.isEmpty()) {
      throw InvalidRecordException.malformed("sku is empty");
    }
    if (sku.length() > MAX_SKU_CHARACTERS
        && sku.codePointCount(0, sku.length()) > MAX_SKU_CHARACTERS) {
      throw InvalidRecordException.malformed(
          "sku has more than " + MAX_SKU_CHARACTERS + " characters: " + OneLine.quoted(sku));
    }
    for (int i = 0; i < sku.length(); i++) {
      char c = sku.charAt(i);
      if (c == '@' || Character.isISOControl(c)) {
        throw InvalidRecordException.malformed(
            "sku must not contain @ or control characters: " + OneLine.quoted(sku));
      }
    }
  }

  /** Half of a surrogate pair is no character and could not be written as UTF-8. */
  static void checkUnicode(String name, String text) throws InvalidRecordException {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int codePoint = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
          throw InvalidRecordException.malformed(name + " contains half of a surrogate pair");
        }
        i++;
      }
    }
  }
}

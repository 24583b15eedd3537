package io.github.inventorystreams.supply.form.edi;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as elements of X12 hold it: printable ASCII without separators, for which X12 has no release
 * character.
 */
final class X12Text {
  static final char ELEMENT = '*';
  static final char SEGMENT = '~';
  static final char COMPONENT = '>';

  private static final String CUT = "...";
  private static final char FIRST = ' ';
  private static final char LAST = '~';
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private X12Text() {}

  /** Text that means something only letter by letter: refused if one can't be said. */
  static String exact(String text, int max, String what) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSayable(text.charAt(i))) {
        throw new IllegalArgumentException(
            what + " has '" + text.charAt(i) + "', which X12 can't say: '" + text + "'");
      }
    }
    if (text.length() > max) {
      throw new IllegalArgumentException(
          what + " has " + text.length() + " letters, X12 takes " + max + ": '" + text + "'");
    }
    return text;
  }

  /** Text for people: letters without their marks, a ? for what can't be said, cut visibly. */
  static String spoken(String text, int max) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder said = new StringBuilder();
    plain
        .strip()
        .codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                said.append(' ');
              } else {
                said.append(c <= LAST && isSayable((char) c) ? (char) c : '?');
              }
            });
    return said.length() <= max ? said.toString() : said.substring(0, max - CUT.length()) + CUT;
  }

  private static boolean isSayable(char c) {
    return c >= FIRST && c <= LAST && c != ELEMENT && c != SEGMENT && c != COMPONENT;
  }
}

package io.github.inventorystreams.supply.answer.edi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The character sets of UNB 0001. */
final class EdiCharset {
  /** UNOA and UNOB are ASCII; what else they hold is marked, not guessed. */
  static final String ASCII_OR_MARK = "ISO-8859-1";

  private static final Map<String, String> BY_SYNTAX =
      Map.ofEntries(
          Map.entry("UNOA", ASCII_OR_MARK),
          Map.entry("UNOB", ASCII_OR_MARK),
          Map.entry("UNOC", "ISO-8859-1"),
          Map.entry("UNOD", "ISO-8859-2"),
          Map.entry("UNOE", "ISO-8859-5"),
          Map.entry("UNOF", "ISO-8859-7"),
          Map.entry("UNOG", "ISO-8859-3"),
          Map.entry("UNOH", "ISO-8859-4"),
          Map.entry("UNOI", "ISO-8859-6"),
          Map.entry("UNOJ", "ISO-8859-8"),
          Map.entry("UNOK", "ISO-8859-9"),
          Map.entry("UNOW", "UTF-8"));

  private static final char LAST_OF_ASCII = 0x7E;

  private EdiCharset() {}

  /** Java's name of it, or {@code null} if it is none that is read. */
  static @Nullable String of(String syntax) {
    return BY_SYNTAX.get(syntax);
  }

  /** Whether it has only the letters of ASCII. */
  static boolean isAscii(String syntax) {
    return syntax.equals("UNOA") || syntax.equals("UNOB");
  }

  /** The text with a mark in place of each letter that its character set does not have. */
  static String marked(String text, boolean ascii) {
    if (text.chars().noneMatch(c -> isForeign((char) c, ascii))) {
      return text;
    }
    StringBuilder marked = new StringBuilder(text);
    for (int i = 0; i < marked.length(); i++) {
      if (isForeign(marked.charAt(i), ascii)) {
        marked.setCharAt(i, '\uFFFD');
      }
    }
    return marked.toString();
  }

  private static boolean isForeign(char c, boolean ascii) {
    return Character.isISOControl(c) || (ascii && c > LAST_OF_ASCII);
  }
}

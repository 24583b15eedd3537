package io.github.inventorystreams.json;

/** Makes foreign text fit to be shown to a person: one line, of bounded length, without tricks. */
public final class OneLine {

  /** The length of a dead letter's detail. */
  static final int DETAIL_CHARS = 500;

  private static final int QUOTED_CHARS = 60;
  private static final String CUT = "...";

  private OneLine() {}

  /**
   * The text with control characters, line separators, marks and overrides of the writing direction
   * and lone surrogates as <code>\\uXXXX</code>, cut to a number of chars.
   */
  public static String of(String text, int maxChars) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), maxChars));
    int lastCut = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (deceives(codePoint)) {
        line.append(String.format("\\u%04x", codePoint));
      } else {
        line.appendCodePoint(codePoint);
      }
      if (line.length() <= maxChars - CUT.length()) {
        lastCut = line.length();
      } else if (line.length() > maxChars) {
        line.setLength(lastCut);
        return line.append(CUT).toString();
      }
      i += Character.charCount(codePoint);
    }
    return line.toString();
  }

  /** The text in quotes, short enough to stand in a sentence. */
  public static String quoted(String text) {
    return '"' + of(text, QUOTED_CHARS) + '"';
  }

  private static boolean deceives(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT ->
          codePoint == 0x061c
              || codePoint == 0x200e
              || codePoint == 0x200f
              || (codePoint >= 0x202a && codePoint <= 0x202e)
              || (codePoint >= 0x2066 && codePoint <= 0x2069);
      default -> false;
    };
  }
}

package io.github.inventorystreams.supply.form.edi;

import java.util.ArrayList;
import java.util.List;

/** Text as elements of EDIFACT hold it: latin-1, in pieces of so many letters. */
final class EdifactText {
  static final int PIECE = 35;
  private static final String CUT = "...";
  private static final char LAST_OF_LATIN_1 = 0xFF;

  private EdifactText() {}

  /** Text that means something only as a whole: refused if it is too long. */
  static String whole(String text, int max, String what) {
    String said = latin1(text, what);
    if (said.length() > max) {
      throw new IllegalArgumentException(
          what + " has " + said.length() + " letters, EDIFACT takes " + max + ": '" + said + "'");
    }
    return said;
  }

  /** Text for people: cut where it can be seen. */
  static String cut(String text, int max, String what) {
    String said = latin1(text, what);
    return said.length() <= max ? said : said.substring(0, max - CUT.length()) + CUT;
  }

  /** Text for people in pieces, parted at spaces where that goes. */
  static List<String> wrapped(String text, int max, String what) {
    String rest = cut(text, max, what);
    List<String> pieces = new ArrayList<>();
    int pieceCount = max / PIECE;
    while (rest.length() > PIECE && pieces.size() < pieceCount - 1) {
      int space = rest.lastIndexOf(' ', PIECE);
      // Only where what is left still fits into the pieces that are left.
      int room = (pieceCount - 1 - pieces.size()) * PIECE;
      int end = space > 0 && rest.length() - space - 1 <= room ? space : PIECE;
      pieces.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    pieces.add(rest);
    return pieces;
  }

  private static String latin1(String text, String what) {
    StringBuilder said = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c > LAST_OF_LATIN_1) {
                throw new IllegalArgumentException(
                    what
                        + " has '"
                        + Character.toString(c)
                        + "', which latin-1 (UNOC) does not have: '"
                        + text
                        + "'");
              }
              said.append(Character.isISOControl(c) ? ' ' : (char) c);
            });
    return said.toString().strip();
  }
}

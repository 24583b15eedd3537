package io.github.inventorystreams.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A look at one part of a workbook for what its reader keeps in memory: a row with its cells, the
 * texts that cells share, formulas of several cells. Its bounds are those of Excel, and beyond.
 */
final class PartScan {
  static final int MAX_ROWS = 1 << 20;
  static final int MAX_COLUMNS = 1 << 14;
  static final int MAX_ROW_BYTES = 16 << 20;
  static final int MAX_OTHER_BYTES = 128 << 20;

  private static final int MAX_SHARED_TEXTS = 4_000_000;
  private static final int MAX_FORMULA_BYTES = 128 << 20;

  /** What the reader keeps of a formula of several cells beside its text. */
  private static final int FORMULA_BYTES = 100;

  /** A place such as {@code ABC12} or {@code $ABC$12}; the columns of Excel end at XFD. */
  private static final Pattern PLACE = Pattern.compile("\\sr\\s*=\\s*[\"']\\$?([A-Za-z]*)");

  private static final int MAX_COLUMN_LETTERS = 3;

  /** The first bytes, as a number, of XML in UTF-16 or UTF-32, in which no tag would be found. */
  private static final Set<Integer> WIDE_PAIRS = Set.of(0xfeff, 0xfffe, 0x003c, 0x3c00);

  private static final Set<Integer> WIDE_PAIRS_BEHIND_ZEROS = Set.of(0xfeff, 0x003c);

  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final XmlTags tags = new XmlTags(this::seen);
  private long bytes;

  /** Pictures and the like, which are not read. */
  private boolean isBinary;

  private boolean isInRow;
  private long sinceRow;
  private int rows;
  private int cells;
  private int texts;
  private long formulaFrom = -1;
  private long formulaBytes;

  /** Takes the next bytes. */
  void take(byte[] buffer, int length) throws IOException {
    if (bytes == 0 && length > 0) {
      begin(buffer, length);
    }
    if (isBinary) {
      return;
    }
    for (int i = 0; i < length; i++) {
      bytes++;
      sinceRow++;
      tags.take(buffer[i]);
    }
    if (isInRow && sinceRow > MAX_ROW_BYTES) {
      throw tooLarge("a row has more than %d MB", MAX_ROW_BYTES >> 20);
    }
    if (sinceRow > MAX_OTHER_BYTES) {
      throw tooLarge("what is no row has more than %d MB", MAX_OTHER_BYTES >> 20);
    }
  }

  private void begin(byte[] start, int length) throws IOException {
    bytes = 1;
    if (length >= Integer.BYTES) {
      int first = (start[0] & 0xff) << Byte.SIZE | (start[1] & 0xff);
      int second = (start[2] & 0xff) << Byte.SIZE | (start[3] & 0xff);
      if (WIDE_PAIRS.contains(first) || (first == 0 && WIDE_PAIRS_BEHIND_ZEROS.contains(second))) {
        throw new IOException("a part of the workbook is not in UTF-8");
      }
    }
    boolean isMarked = length > 2 && Arrays.equals(start, 0, 3, UTF_8_MARK, 0, 3);
    int at = isMarked ? UTF_8_MARK.length : 0;
    while (at < length && start[at] > 0 && start[at] <= ' ') {
      at++;
    }
    isBinary = at < length && start[at] != '<';
  }

  private void seen(String name, String text, boolean isWhole) throws IOException {
    switch (name) {
      case "row" -> row(text.endsWith("/"));
      case "/row" -> {
        isInRow = false;
        sinceRow = 0;
      }
      case "c" -> cell(text, isWhole);
      case "f" -> formula(text, isWhole);
      case "/f" -> endOfFormula();
      case "si" -> {
        if (++texts > MAX_SHARED_TEXTS) {
          throw tooLarge("it has more than %d texts", MAX_SHARED_TEXTS);
        }
      }
      default -> {}
    }
  }

  /** One within another does not begin anew: the reader takes both for one. */
  private void row(boolean isEmpty) throws IOException {
    if (!isInRow) {
      sinceRow = 0;
      cells = 0;
      isInRow = !isEmpty;
    }
    if (++rows > MAX_ROWS) {
      throw tooLarge("a sheet has more than %d rows", MAX_ROWS);
    }
  }

  private void cell(String text, boolean isWhole) throws IOException {
    checkPlain(text, isWhole);
    Matcher place = PLACE.matcher(text);
    boolean isFarOut = place.find() && place.group(1).length() > MAX_COLUMN_LETTERS;
    if (isFarOut || (isInRow && ++cells > MAX_COLUMNS)) {
      throw tooLarge("a row has more than %d cells", MAX_COLUMNS);
    }
  }

  private void formula(String text, boolean isWhole) throws IOException {
    checkPlain(text, isWhole);
    boolean isOfSeveral = text.contains("shared") || text.contains("array");
    if (isOfSeveral && !text.endsWith("/")) {
      formulaFrom = bytes;
    }
  }

  private void endOfFormula() throws IOException {
    if (formulaFrom >= 0) {
      formulaBytes += FORMULA_BYTES + bytes - formulaFrom;
      formulaFrom = -1;
    }
    if (formulaBytes > MAX_FORMULA_BYTES) {
      throw tooLarge("its formulas of several cells have more than %d MB", MAX_FORMULA_BYTES >> 20);
    }
  }

  /** Neither hidden behind an endless attribute nor written so that only a reader understands. */
  private static void checkPlain(String text, boolean isWhole) throws IOException {
    if (!isWhole || text.indexOf('&') >= 0) {
      throw new IOException("a cell of the workbook has attributes that no program writes");
    }
  }

  private static IOException tooLarge(String what, long most) {
    return new IOException("the workbook is too large: " + what.formatted(most));
  }
}

package io.github.inventorystreams.files;

import java.util.regex.Pattern;

/**
 * A text as a cell of CSV that people open in a spreadsheet. What a spreadsheet would run as a
 * formula gets an apostrophe before it, by which spreadsheets tell that it is text; {@link
 * #original} takes it off again. A plain number stays one, also below zero.
 */
public final class CsvCell {
  private static final char APOSTROPHE = '\'';

  /** Spreadsheets of some languages take the wide forms of the signs too. */
  private static final Pattern RUN =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

  private CsvCell() {}

  /** The cell between commas, in quotes where it must be (RFC 4180). */
  public static String of(String text) {
    String safe = safe(text);
    boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** The text that no spreadsheet runs, for a writer that quotes by itself. */
  public static String safe(String text) {
    return RUN.matcher(text).matches() && !NUMBER.matcher(text).matches()
        ? APOSTROPHE + text
        : text;
  }

  /** The text of which {@link #safe} has made a cell; any other as it is. */
  public static String original(String cell) {
    return cell.indexOf(APOSTROPHE) == 0 && RUN.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}

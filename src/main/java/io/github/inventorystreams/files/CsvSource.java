package io.github.inventorystreams.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of text under a header, with cells between separators. */
final class CsvSource implements RowSource {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final String DIRECTIVE = "sep=";

  private final LineReader lines;
  private final CsvRecords records;
  private final char separator;
  private final List<String> header;

  private CsvSource(LineReader lines, char separator, List<String> header, CsvRecords records) {
    this.lines = lines;
    this.separator = separator;
    this.header = header;
    this.records = records;
  }

  /**
   * Reads the header.
   *
   * @param told the separator, or {@code null} to find it
   */
  static CsvSource of(Path file, LineReader lines, @Nullable Character told) throws IOException {
    String first = lines.nextFilled();
    if (first == null) {
      throw new TableException("%s is empty: a header is needed.".formatted(file));
    }
    // The first line of a file that is made for Excel may say this instead of being the header.
    if (first.toLowerCase(Locale.ROOT).startsWith(DIRECTIVE)
        && first.length() == DIRECTIVE.length() + 1) {
      return under(file, lines, told != null ? told : first.charAt(DIRECTIVE.length()));
    }
    lines.giveBack(first);
    return under(file, lines, told != null ? told : found(first));
  }

  private static CsvSource under(Path file, LineReader lines, char separator) throws IOException {
    CsvRecords records = new CsvRecords(lines, separator);
    try {
      RawRow row = records.next(0);
      if (row == null) {
        throw new TableException("%s is empty: a header is needed.".formatted(file));
      }
      if (row.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n')) {
        throw new TableException(
            "%s is no text: CSV, JSON or a workbook (.xlsx) is needed.".formatted(file));
      }
      List<String> header =
          Arrays.stream(row.cells()).map(name -> name == null ? "" : name.strip()).toList();
      return new CsvSource(lines, separator, header, records);
    } catch (BadRowException e) {
      throw new TableException("The header of %s: %s.".formatted(file, e.reason()), e);
    }
  }

  /** The separator that a header has most of outside quotes. */
  private static char found(String header) {
    int[] counts = new int[SEPARATORS.length];
    boolean open = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      open ^= c == '"';
      for (int which = 0; !open && which < SEPARATORS.length; which++) {
        if (c == SEPARATORS[which]) {
          counts[which]++;
        }
      }
    }
    int most = 0;
    for (int which = 1; which < SEPARATORS.length; which++) {
      most = counts[which] > counts[most] ? which : most;
    }
    return SEPARATORS[most];
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable RawRow next() throws BadRowException, IOException {
    return records.next(header.size());
  }

  /** Where commas are between the cells, nobody writes them into numbers. */
  @Override
  public boolean hasPointsBeforeFractions() {
    return separator == ',';
  }

  /** What is likely wrong where a header does not have what it should. */
  @Override
  public String hint() {
    if (header.stream().anyMatch(name -> name.indexOf('\uFFFD') >= 0)) {
      return " It is not UTF-8: say --encoding, e.g. windows-1252.";
    }
    if (header.size() > 1) {
      return "";
    }
    char other = found(header.get(0));
    return other != separator && header.get(0).indexOf(other) >= 0
        ? " Its separator is probably %s: say --separator.".formatted(name(other))
        : " Its separator may be none of , ; | and tab: say --separator.";
  }

  private static String name(char separator) {
    return separator == '\t' ? "tab" : String.valueOf(separator);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

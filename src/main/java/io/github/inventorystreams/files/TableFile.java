package io.github.inventorystreams.files;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file of rows: CSV, JSON lines, a JSON array or a workbook, packed with gzip or not; which of
 * them, its content says and not its name.
 *
 * @param format what is given of how it is written
 * @param choice where columns are that have other names
 * @param filter which rows are wanted
 */
public record TableFile(Path path, TableFormat format, ColumnChoice choice, RowFilter filter) {

  /** A file of whose form nothing is given. */
  public static TableFile of(Path path) {
    return new TableFile(path, TableFormat.FOUND, ColumnChoice.NONE, RowFilter.ALL);
  }

  /** The file's own name, without folders. */
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /**
   * Opens the file for one reading, row by row in the order of the file.
   *
   * @param columns those that are wanted, by whose place in this list cells are asked for
   * @throws TableException if it can't be read, or lacks a column that is needed
   */
  public TableReader open(List<Column> columns) {
    return TableReader.open(this, columns, false);
  }

  /** The same with all further columns of the file as columns of numbers after the wanted ones. */
  public TableReader openWithOthers(List<Column> columns) {
    return TableReader.open(this, columns, true);
  }

  RowSource source() {
    try {
      return FileContent.isZip(path)
          ? WorkbookSource.of(path, format.sheet(), format.decimal())
          : text();
    } catch (IOException e) {
      throw FileContent.unreadable(path, e);
    }
  }

  private RowSource text() throws IOException {
    int begin = begin();
    if (begin == '{' || begin == '[') {
      return JsonSource.of(path, this::lines, begin == '[', format.decimal());
    }
    LineReader lines = lines();
    try {
      return CsvSource.of(path, lines, format.separator());
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /** The first character that shows: an array can be one line of any length. */
  private int begin() throws IOException {
    try (Reader text = FileContent.text(path, format.encoding())) {
      int begin = text.read();
      while (begin >= 0 && Character.isWhitespace(begin)) {
        begin = text.read();
      }
      return begin;
    }
  }

  private LineReader lines() {
    return new LineReader(FileContent.text(path, format.encoding()));
  }

  /** A name without what people write differently: letter case, blanks and dashes. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != ' ' && c != '_' && c != '-') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}

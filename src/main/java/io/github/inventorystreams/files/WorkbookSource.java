package io.github.inventorystreams.files;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook (.xlsx), read as a stream. */
final class WorkbookSource implements RowSource {
  private static final int HALF_A_SECOND_IN_MILLIS = 500;

  /** What a format shows of text, colours and conditions. */
  private static final Pattern QUOTED_IN_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> header;
  private final char decimalMark;
  private final String hint;

  private WorkbookSource(
      ReadableWorkbook workbook, Stream<Row> stream, char decimalMark, Path file, String hint) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
    this.decimalMark = decimalMark;
    this.hint = hint;
    this.header = header(file);
  }

  /**
   * Opens a sheet.
   *
   * @param told its name, or {@code null} for the first
   */
  static WorkbookSource of(Path file, @Nullable String told, @Nullable DecimalMark decimal)
      throws IOException {
    check(file);
    ReadableWorkbook workbook = open(file);
    try {
      List<Sheet> sheets = workbook.getSheets().toList();
      Sheet sheet = sheet(file, sheets, told);
      String hint =
          sheets.size() == 1
              ? ""
              : " This is the sheet %s of %s: say --sheet."
                  .formatted(
                      sheet.getName(),
                      String.join(", ", sheets.stream().map(Sheet::getName).toList()));
      return new WorkbookSource(
          workbook,
          sheet.openStream(),
          (decimal == null ? DecimalMark.POINT : decimal).mark(),
          file,
          hint);
    } catch (IOException | TableException e) {
      workbook.close();
      throw e;
    } catch (RuntimeException e) {
      workbook.close();
      throw broken(e);
    }
  }

  /** Of bytes that are no workbook the library throws whatever it stumbles over. */
  private static IOException broken(RuntimeException thrown) {
    return new IOException("the sheet is broken (%s)".formatted(thrown.getMessage()), thrown);
  }

  private static void check(Path file) throws IOException {
    try {
      WorkbookLimits.check(file);
    } catch (ZipException | EOFException | RuntimeException e) {
      throw noWorkbook(file, e);
    }
  }

  private static ReadableWorkbook open(Path file) {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (IOException | RuntimeException e) {
      throw noWorkbook(file, e);
    }
  }

  private static TableException noWorkbook(Path file, Exception thrown) {
    return new TableException(
        "%s is a ZIP archive, but no Excel workbook (.xlsx) that can be read.".formatted(file),
        thrown);
  }

  private static Sheet sheet(Path file, List<Sheet> sheets, @Nullable String told) {
    return sheets.stream()
        .filter(sheet -> told == null || sheet.getName().equalsIgnoreCase(told.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new TableException(
                    "%s has no sheet %s; it has %s."
                        .formatted(
                            file,
                            told,
                            String.join(", ", sheets.stream().map(Sheet::getName).toList()))));
  }

  private List<String> header(Path file) {
    Row first = nextFilled();
    if (first == null) {
      throw new TableException(
          "The sheet of %s is empty: a header is needed.%s".formatted(file, hint));
    }
    List<String> names = new ArrayList<>();
    for (int position = 0; position < first.getCellCount(); position++) {
      String name = text(first.getOptionalCell(position).orElse(null));
      names.add(name == null ? "" : name.strip());
    }
    return List.copyOf(names);
  }

  private @Nullable Row nextFilled() {
    while (rows.hasNext()) {
      Row row = rows.next();
      boolean filled =
          row.stream()
              .anyMatch(
                  cell ->
                      cell != null
                          && cell.getType() != CellType.EMPTY
                          && !cell.getText().isBlank());
      if (filled) {
        return row;
      }
    }
    return null;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    try {
      Row row = nextFilled();
      if (row == null) {
        return null;
      }
      @Nullable String[] cells = new @Nullable String[header.size()];
      for (int position = 0; position < cells.length; position++) {
        cells[position] = text(row.getOptionalCell(position).orElse(null));
      }
      return new RawRow(row.getRowNum(), cells, null);
    } catch (RuntimeException e) {
      throw broken(e);
    }
  }

  private @Nullable String text(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    return switch (cell.getType()) {
      case EMPTY -> null;
      case NUMBER, FORMULA ->
          cell.getValue() instanceof BigDecimal number ? number(cell, number) : cell.getText();
      default -> cell.getText();
    };
  }

  private String number(Cell cell, BigDecimal number) {
    return isDate(cell.getDataFormatString())
        ? date(cell.asDate())
        : JsonCells.fraction(number, decimalMark);
  }

  private static boolean isDate(@Nullable String format) {
    return format != null
        && QUOTED_IN_FORMAT
            .matcher(format)
            .replaceAll("")
            .chars()
            .anyMatch(c -> "yYdD".indexOf(c) >= 0);
  }

  /** A workbook keeps times as fractions of days, which are not exact. */
  private static String date(LocalDateTime date) {
    LocalDateTime seconds =
        date.plus(HALF_A_SECOND_IN_MILLIS, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
    return seconds.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? seconds.toLocalDate().toString()
        : seconds.toString();
  }

  @Override
  public boolean hasPointsBeforeFractions() {
    return false;
  }

  @Override
  public String hint() {
    return hint;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}

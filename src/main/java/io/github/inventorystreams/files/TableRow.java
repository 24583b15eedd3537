package io.github.inventorystreams.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;

/** A row, whose cells are asked for by the place of their column among the wanted ones. */
public final class TableRow {
  private final TableReader table;
  private final RawRow row;

  TableRow(TableReader table, RawRow row) {
    this.table = table;
    this.row = row;
  }

  /** The line of the file in which it begins, from 1; of a workbook, the row of the sheet. */
  public long line() {
    return row.line();
  }

  /** The row as it stands in the file. */
  public String source() {
    return row.text();
  }

  /** The cell without blanks around it; empty if the file has none. */
  public String text(int column) throws BadRowException {
    String cell = table.cell(row, column);
    if (cell == null) {
      return "";
    }
    if (cell.indexOf('\uFFFD') >= 0) {
      throw wrong(
          column,
          "is not in the encoding of the file; --encoding says which it is, e.g. windows-1252");
    }
    if (cell.equals(RawRow.NESTED)) {
      throw wrong(column, "is neither text nor a number");
    }
    return cell.strip();
  }

  /** The cell, which may not be empty. */
  public String needed(int column) throws BadRowException {
    String text = text(column);
    if (text.isEmpty()) {
      throw wrong(column, "is empty");
    }
    return text;
  }

  /** A whole number; {@code 2}, {@code 2.0} and {@code 2,00} are 2. */
  public long whole(int column) throws BadRowException {
    String text = needed(column);
    return read(column, () -> table.numbers().whole(text));
  }

  public BigDecimal number(int column) throws BadRowException {
    String text = needed(column);
    return read(column, () -> table.numbers().number(text));
  }

  /** A number as JSON has it, whole ones without a fraction; what is no number stays as it is. */
  public String numberText(int column) throws BadRowException {
    String text = text(column);
    return text.isEmpty() ? text : read(column, () -> table.numbers().plainText(text));
  }

  /** A number that is calculated with. */
  public double real(int column) throws BadRowException {
    String text = needed(column);
    return read(column, () -> table.numbers().real(text));
  }

  /** The same; NaN for what is no number. */
  public double realOrNaN(int column) throws BadRowException {
    String text = needed(column);
    return read(column, () -> table.numbers().realOrNaN(text));
  }

  /** An instant; a day is its beginning in the zone of the file. */
  public long millis(int column) throws BadRowException {
    String text = needed(column);
    return read(column, () -> table.moments().moment(text).millis(table.zone()));
  }

  /** The day of a date, or of a time. */
  public LocalDate day(int column) throws BadRowException {
    return moment(column).day(table.toldZone());
  }

  /** How many days a date stands for: 7 for a week such as 2026-W37, else 1. */
  public int days(int column) throws BadRowException {
    return moment(column).days();
  }

  private Moment moment(int column) throws BadRowException {
    String text = needed(column);
    return read(column, () -> table.moments().moment(text));
  }

  private <T> T read(int column, Supplier<T> reading) throws BadRowException {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw wrong(column, String.valueOf(e.getMessage()));
    }
  }

  /** What is wrong with a cell. */
  public BadRowException wrong(int column, String what) {
    return wrong(table.columns().get(column).name() + " " + what);
  }

  /** What is wrong with the row. */
  public BadRowException wrong(String what) {
    return new BadRowException(row.line(), what, row.text());
  }
}

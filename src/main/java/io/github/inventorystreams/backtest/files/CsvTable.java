package io.github.inventorystreams.backtest.files;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.inventorystreams.backtest.BacktestException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A CSV file with a header, which may be packed as {@code NAME.csv.gz}. */
final class CsvTable {
  private static final ObjectReader READER =
      new CsvMapper()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader());

  private CsvTable() {}

  /** One row; what is wrong with it is told with its place. */
  static final class Row {
    private final String place;
    private final Map<String, String> cells;

    private Row(String place, Map<String, String> cells) {
      this.place = place;
      this.cells = cells;
    }

    String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw wrong("has no column " + column);
      }
      return cell;
    }

    boolean isEmpty(String column) {
      return text(column).isEmpty();
    }

    /** Whole units, 0 or more. */
    long units(String column) {
      try {
        long units = new BigDecimal(text(column).strip()).longValueExact();
        if (units >= 0) {
          return units;
        }
      } catch (NumberFormatException | ArithmeticException e) {
        throw wrong(column + " must be a whole number, not " + text(column));
      }
      throw wrong(column + " must be 0 or more, not " + text(column));
    }

    long units(String column, long whereEmpty) {
      return isEmpty(column) ? whereEmpty : units(column);
    }

    /** A number, 0 or more. */
    BigDecimal amount(String column) {
      try {
        BigDecimal amount = new BigDecimal(text(column).strip());
        if (amount.signum() >= 0) {
          return amount;
        }
      } catch (NumberFormatException e) {
        throw wrong(column + " must be a number, not " + text(column));
      }
      throw wrong(column + " must be 0 or more, not " + text(column));
    }

    LocalDate date(String column) {
      try {
        return LocalDate.parse(text(column).strip());
      } catch (DateTimeException e) {
        throw wrong(column + " must be a day such as 2026-11-29, not " + text(column));
      }
    }

    BacktestException wrong(String what) {
      return new BacktestException("%s: %s.".formatted(place, what));
    }
  }

  /** Hands every row of a table to somebody. */
  static void read(Path folder, String name, Consumer<Row> reader) {
    Path plain = folder.resolve(name);
    Path file = Files.exists(plain) ? plain : folder.resolve(name + ".gz");
    if (!Files.exists(file)) {
      throw new BacktestException(
          "%s has no %s, and none that is packed as %s.gz.".formatted(folder, name, name));
    }
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.equals(plain) ? raw : new GZIPInputStream(raw);
        MappingIterator<Map<String, String>> rows = READER.readValues(in)) {
      while (rows.hasNextValue()) {
        Map<String, String> cells = rows.nextValue();
        reader.accept(
            new Row(
                "%s, line %d".formatted(file, rows.getCurrentLocation().getLineNr() - 1), cells));
      }
    } catch (IOException e) {
      throw new BacktestException("%s can't be read: %s".formatted(file, firstLine(e)), e);
    }
  }

  private static String firstLine(IOException thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("unknown reason");
  }
}

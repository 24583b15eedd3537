package io.github.inventorystreams.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a file of series, checked one by one. */
final class SeriesTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final ObjectReader QUOTED = new CsvMapper().readerFor(String[].class);

  private final Path file;
  private final List<String> header = new ArrayList<>();
  private final int idColumn;
  private final int dateColumn;
  private final int quantityColumn;
  private final int inStockColumn;
  private final List<Integer> regressorColumns = new ArrayList<>();
  private final Map<String, SeriesRows> rows = new LinkedHashMap<>();
  private int line = 1;
  private String lastDate = "";
  private long lastEpochDay;

  SeriesTable(Path file, @Nullable String headerLine) {
    this.file = file;
    if (headerLine == null) {
      throw new SeriesFileException(
          "%s is empty: a header series_id,date,quantity is needed.".formatted(file));
    }
    boolean marked = headerLine.startsWith(BYTE_ORDER_MARK);
    for (String name : cells(marked ? headerLine.substring(1) : headerLine)) {
      header.add(name.strip().toLowerCase(Locale.ROOT));
    }
    int seriesId = header.indexOf("series_id");
    idColumn = seriesId >= 0 ? seriesId : header.indexOf("sku");
    dateColumn = header.indexOf("date");
    quantityColumn = header.indexOf("quantity");
    inStockColumn = header.indexOf("in_stock");
    if (idColumn < 0 || dateColumn < 0 || quantityColumn < 0) {
      throw new SeriesFileException(
          "%s needs the columns series_id (or sku), date and quantity; it has %s."
              .formatted(file, String.join(", ", header)));
    }
    for (int column = 0; column < header.size(); column++) {
      if (column != idColumn
          && column != dateColumn
          && column != quantityColumn
          && column != inStockColumn) {
        regressorColumns.add(column);
      }
    }
  }

  void add(String text) {
    line++;
    if (text.isBlank()) {
      return;
    }
    String[] cells = cells(text);
    if (cells.length != header.size()) {
      throw wrong("has %d fields where the header has %d".formatted(cells.length, header.size()));
    }
    double[] row = new double[2 + regressorColumns.size()];
    String quantity = cells[quantityColumn].strip();
    row[0] = quantity.isEmpty() ? Double.NaN : number(cells, quantityColumn);
    if (row[0] < 0) {
      throw wrong("has the quantity %s: demand is 0 or more".formatted(quantity));
    }
    String inStock = inStockColumn < 0 ? "" : cells[inStockColumn].strip();
    row[1] = inStock.isEmpty() ? 1 : number(cells, inStockColumn);
    if (row[1] < 0 || row[1] > 1) {
      throw wrong("has in_stock %s: it is a share of the bucket, 0 to 1".formatted(inStock));
    }
    for (int i = 0; i < regressorColumns.size(); i++) {
      row[2 + i] = regressor(cells[regressorColumns.get(i)].strip());
    }
    String id = cells[idColumn];
    if (id.isEmpty()) {
      throw wrong("has no %s".formatted(header.get(idColumn)));
    }
    rows.computeIfAbsent(id, key -> new SeriesRows(key, regressorColumns.size()))
        .add(epochDay(cells[dateColumn].strip()), row);
  }

  List<Series> series(int daysPerBucket) {
    if (rows.isEmpty()) {
      throw new SeriesFileException("%s has a header, but no rows.".formatted(file));
    }
    long anchor = rows.values().stream().mapToLong(SeriesRows::firstDay).min().orElseThrow();
    long last = rows.values().stream().mapToLong(SeriesRows::lastDay).max().orElseThrow();
    // A file that is in buckets already has no rows but on their first days.
    boolean inBuckets = rows.values().stream().allMatch(one -> one.begins(anchor, daysPerBucket));
    long end = inBuckets ? last + daysPerBucket : last + 1;
    List<String> names = regressorColumns.stream().map(header::get).toList();
    return rows.values().stream()
        .map(one -> one.filled(anchor, end, daysPerBucket, names))
        .filter(one -> one.all().buckets() > 0)
        .toList();
  }

  private String[] cells(String text) {
    if (text.indexOf('"') < 0) {
      return text.split(",", -1);
    }
    try {
      return QUOTED.readValue(text);
    } catch (JsonProcessingException e) {
      throw wrong("has quotes that do not match");
    }
  }

  private double number(String[] cells, int column) {
    try {
      double value = Double.parseDouble(cells[column].strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(
          "has the %s '%s', which is no number".formatted(header.get(column), cells[column]));
    }
    throw wrong("has the %s '%s', which is no number".formatted(header.get(column), cells[column]));
  }

  /** Of a column that is no number, nothing can be learned; it may hold names for people. */
  private static double regressor(String text) {
    try {
      double value = text.isEmpty() ? 0 : Double.parseDouble(text);
      return Double.isFinite(value) ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Files are mostly sorted by date or by series: a date often follows itself. */
  private long epochDay(String date) {
    if (!date.equals(lastDate)) {
      try {
        lastEpochDay = LocalDate.parse(date).toEpochDay();
        lastDate = date;
      } catch (DateTimeException e) {
        throw wrong("has the date '%s': YYYY-MM-DD is needed".formatted(date));
      }
    }
    return lastEpochDay;
  }

  private SeriesFileException wrong(String what) {
    return new SeriesFileException("Line %d of %s %s.".formatted(line, file, what));
  }
}

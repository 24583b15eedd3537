package io.github.inventorystreams.batch;

import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.TableException;
import io.github.inventorystreams.files.TableReader;
import io.github.inventorystreams.files.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a file of series, checked one by one. */
final class SeriesTable {
  private static final int DAYS_PER_WEEK = 7;
  private static final int KNOWN = 2;

  private final Path file;
  private final TableReader table;
  private final Negatives negatives;
  private final int daysPerBucket;
  private final boolean named;
  private final List<FurtherColumn> further = new ArrayList<>();
  private final Map<String, SeriesRows> series = new LinkedHashMap<>();
  private String lastId = "";
  private @Nullable SeriesRows last;
  private long rows;
  private long belowZero;

  SeriesTable(Path file, TableReader table, Negatives negatives, int daysPerBucket) {
    this.file = file;
    this.table = table;
    this.negatives = negatives;
    this.daysPerBucket = daysPerBucket;
    named = table.has(SeriesColumns.SERIES_ID);
    if (!named && !table.has(SeriesColumns.SKU)) {
      throw new TableException(
          "%s has no column series_id (or sku); it has %s. --column sku=NAME says which it is.%s"
              .formatted(file, String.join(", ", table.header()), table.hint()));
    }
    for (int place = SeriesColumns.ALL.size(); place < table.columns().size(); place++) {
      further.add(new FurtherColumn(table.columns().get(place).name(), place));
    }
  }

  void add(TableRow row) throws BadRowException {
    rows++;
    double[] values = new double[KNOWN + further.size()];
    values[0] = quantity(row);
    values[1] = inStock(row);
    for (int i = 0; i < further.size(); i++) {
      values[KNOWN + i] = further.get(i).read(row);
    }
    long day = row.day(SeriesColumns.DATE).toEpochDay();
    if (row.days(SeriesColumns.DATE) == DAYS_PER_WEEK && daysPerBucket % DAYS_PER_WEEK != 0) {
      throw row.wrong(
          SeriesColumns.DATE,
          "is a week: %s; --bucket P7D forecasts weeks".formatted(row.text(SeriesColumns.DATE)));
    }
    rowsOf(id(row)).add(day, values);
  }

  /** The SKU at a location is a series of its own, as it is a book of its own. */
  private String id(TableRow row) throws BadRowException {
    if (named) {
      return row.needed(SeriesColumns.SERIES_ID);
    }
    String sku = row.needed(SeriesColumns.SKU);
    String location = row.text(SeriesColumns.LOCATION);
    return location.isEmpty() ? sku : sku + '@' + location;
  }

  /** Files are mostly sorted by series: a row often follows one of its own. */
  private SeriesRows rowsOf(String id) {
    SeriesRows known = last;
    if (known == null || !id.equals(lastId)) {
      known = series.computeIfAbsent(id, key -> new SeriesRows(key, further.size()));
      last = known;
      lastId = id;
    }
    return known;
  }

  private double quantity(TableRow row) throws BadRowException {
    if (row.text(SeriesColumns.QUANTITY).isEmpty()) {
      return Double.NaN;
    }
    double quantity = row.real(SeriesColumns.QUANTITY);
    if (quantity >= 0) {
      return quantity;
    }
    if (negatives == Negatives.REFUSE) {
      throw row.wrong(
          SeriesColumns.QUANTITY,
          "is %s, but demand is 0 or more; --negative zero takes such rows for 0"
              .formatted(row.text(SeriesColumns.QUANTITY)));
    }
    belowZero++;
    return 0;
  }

  private static double inStock(TableRow row) throws BadRowException {
    String text = row.text(SeriesColumns.IN_STOCK);
    if (text.isEmpty()) {
      return 1;
    }
    double flag = FurtherColumn.flag(text);
    double share = Double.isNaN(flag) ? row.real(SeriesColumns.IN_STOCK) : flag;
    if (share < 0 || share > 1) {
      throw row.wrong(
          SeriesColumns.IN_STOCK, "is %s: it is a share of the bucket, 0 to 1".formatted(text));
    }
    return share;
  }

  SeriesInput input() throws BadRowException {
    if (series.isEmpty()) {
      throw new TableException("%s has a header, but no rows.".formatted(file));
    }
    List<String> unread = new ArrayList<>();
    if (named) {
      IntStream.of(SeriesColumns.SKU, SeriesColumns.LOCATION)
          .filter(table::has)
          .forEach(column -> unread.add(table.header(column)));
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < further.size(); i++) {
      further.get(i).check();
      if (further.get(i).isText()) {
        unread.add(further.get(i).name());
      } else {
        kept.add(i);
      }
    }
    List<Series> all = series(kept);
    List<String> names = kept.stream().map(i -> further.get(i).name()).toList();
    List<String> flags =
        IntStream.range(0, names.size())
            .filter(i -> all.stream().allMatch(one -> one.isFlag(i)))
            .mapToObj(names::get)
            .toList();
    return new SeriesInput(
        all,
        rows,
        series.values().stream().mapToLong(SeriesRows::duplicates).sum(),
        belowZero,
        table.filtered(),
        flags,
        names.stream().filter(name -> !flags.contains(name)).toList(),
        unread,
        IntStream.range(0, SeriesColumns.ALL.size())
            .filter(column -> !table.has(column))
            .mapToObj(column -> SeriesColumns.ALL.get(column).name())
            .toList());
  }

  private List<Series> series(List<Integer> kept) {
    long anchor = series.values().stream().mapToLong(SeriesRows::firstDay).min().orElseThrow();
    long lastDay = series.values().stream().mapToLong(SeriesRows::lastDay).max().orElseThrow();
    // A file that is in buckets already has no rows but on their first days.
    boolean inBuckets = series.values().stream().allMatch(one -> one.begins(anchor, daysPerBucket));
    long end = inBuckets ? lastDay + daysPerBucket : lastDay + 1;
    List<String> names = kept.stream().map(i -> further.get(i).name()).toList();
    return series.values().stream()
        .map(one -> one.filled(anchor, end, daysPerBucket, kept, names))
        .filter(one -> one.all().buckets() > 0)
        .toList();
  }
}

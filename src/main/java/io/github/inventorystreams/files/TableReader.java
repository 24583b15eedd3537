package io.github.inventorystreams.files;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of a file of rows. Rows without any text are none. */
public final class TableReader implements AutoCloseable {
  private final TableFile file;
  private final RowSource source;
  private final List<Column> columns;
  private final List<Integer> positions = new ArrayList<>();
  private final Map<Integer, String> others;
  private final Wanted wanted;
  private final @Nullable String[] values;
  private final Numbers numbers;
  private final Moments moments;
  private final ZoneId zone;
  private @Nullable Evidence evidence;
  private long filtered;

  private TableReader(TableFile file, RowSource source, List<Column> wantedColumns, boolean all) {
    this.file = file;
    this.source = source;
    Positions where = new Positions(file, source.header(), source.hint());
    List<Column> every = new ArrayList<>(wantedColumns);
    List<@Nullable String> constants = new ArrayList<>();
    for (Column column : wantedColumns) {
      String value = Positions.value(file.choice(), column);
      constants.add(value);
      positions.add(value == null ? where.of(column) : Positions.NOWHERE);
    }
    others = where.others(positions);
    if (all) {
      others.forEach(
          (position, name) -> {
            every.add(Column.optional(name, Column.Kind.NUMBER));
            positions.add(position);
            constants.add(null);
          });
    }
    columns = List.copyOf(every);
    values = constants.toArray(String[]::new);
    wanted = Wanted.of(file.filter(), where);
    numbers =
        new Numbers(file.format().decimal(), source.hasPointsBeforeFractions(), this::evidence);
    moments = new Moments(file.format().dates(), this::evidence);
    ZoneId told = file.format().zone();
    zone = told == null ? ZoneOffset.UTC : told;
  }

  static TableReader open(TableFile file, List<Column> columns, boolean all) {
    RowSource source = file.source();
    try {
      return new TableReader(file, source, columns, all);
    } catch (RuntimeException e) {
      try {
        source.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** The wanted columns, and with all others these after them. */
  public List<Column> columns() {
    return columns;
  }

  /** The names of the columns of the file that nobody wants, as the file has them. */
  public List<String> others() {
    return List.copyOf(others.values());
  }

  /** What may be wrong where a header is not as it should be; empty, or begins with a blank. */
  public String hint() {
    return source.hint();
  }

  /** Whether the file has a column, or all its rows have one value there. */
  public boolean has(int column) {
    return positions.get(column) != Positions.NOWHERE || values[column] != null;
  }

  /** The names of all columns of the file. */
  public List<String> header() {
    return source.header();
  }

  /** The name of a column in the file. */
  public String header(int column) {
    int position = positions.get(column);
    return position == Positions.NOWHERE
        ? columns.get(column).name()
        : source.header().get(position);
  }

  /** How many rows were passed over so far because they are not wanted. */
  public long filtered() {
    return filtered;
  }

  /**
   * The next row, or {@code null} after the last.
   *
   * @throws BadRowException if it is no row; the rows after it can be read
   * @throws TableException if the file can't be read on
   */
  public @Nullable TableRow next() throws BadRowException {
    try {
      RawRow row = source.next();
      while (row != null && !wanted.takes(row)) {
        filtered++;
        row = source.next();
      }
      return row == null ? null : new TableRow(this, row);
    } catch (IOException e) {
      throw FileContent.unreadable(file.path(), e);
    }
  }

  @Nullable String cell(RawRow row, int column) {
    String value = values[column];
    int position = positions.get(column);
    return value != null || position == Positions.NOWHERE ? value : row.cell(position);
  }

  Numbers numbers() {
    return numbers;
  }

  Moments moments() {
    return moments;
  }

  ZoneId zone() {
    return zone;
  }

  /** The zone that was given. */
  @Nullable ZoneId toldZone() {
    return file.format().zone();
  }

  /** Reads the file once more for what all its rows show. */
  private Evidence evidence() {
    Evidence known = evidence;
    if (known == null) {
      known = collect();
      evidence = known;
    }
    return known;
  }

  private Evidence collect() {
    Evidence.Collector collector = new Evidence.Collector();
    try (RowSource again = file.source()) {
      boolean more = true;
      while (more) {
        try {
          RawRow row = again.next();
          more = row != null;
          if (row != null && wanted.takes(row)) {
            collect(row, collector);
          }
        } catch (BadRowException e) {
          // A row that can't be read shows nothing; it is reported when its turn comes.
          more = true;
        }
      }
    } catch (IOException e) {
      throw FileContent.unreadable(file.path(), e);
    }
    return collector.result();
  }

  private void collect(RawRow row, Evidence.Collector collector) {
    for (int column = 0; column < columns.size(); column++) {
      String cell = cell(row, column);
      if (cell == null || cell.isBlank()) {
        continue;
      }
      switch (columns.get(column).kind()) {
        case TIME -> collector.date(cell.strip());
        case WHOLE -> collector.number(cell.strip(), true);
        case NUMBER -> collector.number(cell.strip(), false);
        case TEXT -> {}
      }
    }
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw FileContent.unreadable(file.path(), e);
    }
  }

  /** The filter with the places of its columns. */
  private record Wanted(Map<Integer, List<String>> only, Map<Integer, List<String>> skip) {
    static Wanted of(RowFilter filter, Positions where) {
      return new Wanted(placed(filter.only(), where), placed(filter.skip(), where));
    }

    private static Map<Integer, List<String>> placed(
        Map<String, List<String>> byName, Positions where) {
      Map<Integer, List<String>> placed = new HashMap<>();
      byName.forEach((name, values) -> placed.put(where.named(name), values));
      return placed;
    }

    boolean takes(RawRow row) {
      return only.entrySet().stream().allMatch(each -> hasOne(row, each))
          && skip.entrySet().stream().noneMatch(each -> hasOne(row, each));
    }

    private static boolean hasOne(RawRow row, Map.Entry<Integer, List<String>> each) {
      String cell = row.cell(each.getKey());
      String text = cell == null ? "" : cell.strip();
      return each.getValue().stream().anyMatch(value -> value.strip().equalsIgnoreCase(text));
    }
  }
}

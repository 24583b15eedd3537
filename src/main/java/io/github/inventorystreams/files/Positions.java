package io.github.inventorystreams.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The positions of the wanted columns in a header. */
final class Positions {
  static final int NOWHERE = -1;

  private final TableFile file;
  private final List<String> header;
  private final String hint;
  private final Map<String, String> told = new HashMap<>();

  Positions(TableFile file, List<String> header, String hint) {
    this.file = file;
    this.header = header;
    this.hint = hint;
    file.choice().headers().forEach((name, head) -> told.put(TableFile.plain(name), head));
  }

  /** The position of a column, {@link #NOWHERE} if the file does not have it. */
  int of(Column column) {
    String head = told.get(TableFile.plain(column.name()));
    if (head != null) {
      return named(head);
    }
    List<String> names = new ArrayList<>(List.of(column.name()));
    names.addAll(column.aliases());
    for (String name : names) {
      int position = like(name);
      if (position != NOWHERE) {
        return position;
      }
    }
    if (column.needed()) {
      throw new TableException(
          "%s has no column %s; it has %s. --column %s=NAME says which it is.%s"
              .formatted(file.path(), column.described(), all(), column.name(), hint));
    }
    return NOWHERE;
  }

  /** The position of a column that a person has named as it stands in the file. */
  int named(String head) {
    int exactly = header.indexOf(head.strip());
    int position = exactly >= 0 ? exactly : like(head);
    if (position == NOWHERE) {
      throw new TableException(
          "%s has no column %s; it has %s.%s".formatted(file.path(), head, all(), hint));
    }
    return position;
  }

  /** Those that no column reads and that have a name, by position. */
  Map<Integer, String> others(List<Integer> read) {
    Map<Integer, String> others = new TreeMap<>();
    for (int position = 0; position < header.size(); position++) {
      if (!read.contains(position) && !header.get(position).isEmpty()) {
        others.put(position, header.get(position));
      }
    }
    return others;
  }

  private int like(String name) {
    String plain = TableFile.plain(name);
    int[] found =
        IntStream.range(0, header.size())
            .filter(position -> TableFile.plain(header.get(position)).equals(plain))
            .toArray();
    if (found.length > 1) {
      int exactly = header.indexOf(name);
      if (exactly < 0 || exactly != header.lastIndexOf(name)) {
        throw new TableException(
            "%s has two columns of one name: %s.".formatted(file.path(), header.get(found[1])));
      }
      return exactly;
    }
    return found.length == 0 ? NOWHERE : found[0];
  }

  private String all() {
    return String.join(", ", header);
  }

  /** The value that all rows have in a column, if one was given. */
  static @Nullable String value(ColumnChoice choice, Column column) {
    String plain = TableFile.plain(column.name());
    for (Map.Entry<String, String> each : choice.values().entrySet()) {
      if (TableFile.plain(each.getKey()).equals(plain)) {
        return each.getValue();
      }
    }
    return null;
  }
}

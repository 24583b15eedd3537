package io.github.inventorystreams.app.deadletters;

import io.github.inventorystreams.app.console.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The number of dead letters of each reason. */
final class DeadLetterSummary {
  private final Map<String, Row> rows = new TreeMap<>();

  /**
   * All of one reason.
   *
   * @param first when the first one was written
   * @param example what the last one says
   */
  record Row(String reason, long count, String first, String last, String example) {}

  void add(DeadLetterLog.Entry entry) {
    String at = Instant.ofEpochMilli(entry.bearer().timestamp()).toString();
    String reason = entry.letter().reason();
    Row one = new Row(reason, 1, at, at, entry.letter().detail());
    rows.merge(reason, one, DeadLetterSummary::sum);
  }

  private static Row sum(Row before, Row next) {
    boolean later = next.last().compareTo(before.last()) >= 0;
    return new Row(
        before.reason(),
        before.count() + next.count(),
        next.first().compareTo(before.first()) < 0 ? next.first() : before.first(),
        later ? next.last() : before.last(),
        later ? next.example() : before.example());
  }

  List<Row> rows() {
    return List.copyOf(rows.values());
  }

  Table table() {
    Table table = new Table("REASON", "COUNT", "FIRST", "LAST", "EXAMPLE");
    for (Row row : rows.values()) {
      table.add(row.reason(), Long.toString(row.count()), row.first(), row.last(), row.example());
    }
    return table;
  }
}

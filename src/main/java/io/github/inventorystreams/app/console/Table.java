package io.github.inventorystreams.app.console;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under each other in columns; the last column has no width of its own. */
public final class Table {
  private static final int WIDEST_COLUMN = 48;

  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... headings) {
    rows.add(List.of(headings));
  }

  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** The lines, the headings first. */
  public List<String> lines() {
    int last = rows.get(0).size() - 1;
    int[] widths = new int[last];
    for (List<String> row : rows) {
      for (int i = 0; i < last; i++) {
        widths[i] = Math.min(WIDEST_COLUMN, Math.max(widths[i], row.get(i).length()));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()) + 2));
    }
    return line.append(row.get(widths.length)).toString().stripTrailing();
  }
}

package io.github.inventorystreams.supply.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CSV as RFC 4180 has it, read letter by letter: no library that also writes it. */
final class PlainCsv {
  private PlainCsv() {}

  /** The rows by the names of the header. */
  static List<Map<String, String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        quoted = c != '"' || doubled;
        if (quoted) {
          cell.append(c);
        }
        i += doubled ? 1 : 0;
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    List<Map<String, String>> named = new ArrayList<>();
    for (List<String> cells : rows.subList(1, rows.size())) {
      Map<String, String> byName = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        byName.put(rows.get(0).get(i), cells.get(i));
      }
      named.add(byName);
    }
    return named;
  }
}

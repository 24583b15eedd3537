package io.github.inventorystreams.app.settings;

import io.github.inventorystreams.json.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The number of changes that an import makes to one column.
 *
 * @param changed how many rows set it otherwise
 * @param lost for whom it was set and is at the default from now on
 */
record ColumnTotals(String column, int changed, List<String> lost) {
  private static final int MAX_NAMED = 10;
  private static final int SHOWN_CHARS = 80;

  ColumnTotals {
    lost = List.copyOf(lost);
  }

  /** One for each column in which anything changes, by name. */
  static List<ColumnTotals> of(List<SettingsChange> changes) {
    Map<String, Integer> changed = new TreeMap<>();
    Map<String, List<String>> lost = new TreeMap<>();
    for (SettingsChange change : changes) {
      for (SettingsChange.FieldChange field : change.changed()) {
        changed.merge(field.column(), field.isLost() ? 0 : 1, Integer::sum);
        if (field.isLost()) {
          lost.computeIfAbsent(field.column(), any -> new ArrayList<>())
              .add(change.row().settings().key());
        }
      }
    }
    return changed.entrySet().stream()
        .map(
            entry ->
                new ColumnTotals(
                    entry.getKey(), entry.getValue(), lost.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  /** One line for a person. */
  String line() {
    String names =
        String.join(
            ", ", lost.stream().limit(MAX_NAMED).map(key -> OneLine.of(key, SHOWN_CHARS)).toList());
    int others = lost.size() - MAX_NAMED;
    return "%s: %d changed%s%s"
        .formatted(
            column,
            changed,
            lost.isEmpty() ? "" : ", %d back to the default (%s".formatted(lost.size(), names),
            lost.isEmpty() ? "" : (others > 0 ? " and %d more)".formatted(others) : ")"));
  }
}

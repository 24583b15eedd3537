package io.github.inventorystreams.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.json.OneLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change that a row makes to what the topic holds.
 *
 * @param changed what is set otherwise
 */
record SettingsChange(SettingsRows.Row row, State state, List<FieldChange> changed) {
  private static final int SHOWN_CHARS = 200;
  private static final String DEFAULT = "default";

  /** A field that is set otherwise, as cells show it. */
  record FieldChange(String column, String from, String to) {

    /** Whether it was set and is at the default from now on. */
    boolean isLost() {
      return to.equals(DEFAULT);
    }

    @Override
    public String toString() {
      return "%s %s -> %s".formatted(column, from, to);
    }
  }

  /** The state of a row beside what the topic holds. */
  enum State {
    NEW,
    CHANGED,
    RESET,
    UNCHANGED
  }

  /**
   * Compares.
   *
   * @param held what the topic holds for the key, if anything
   */
  static SettingsChange of(SettingsRows.Row row, @Nullable SettingsRecord held) {
    SettingsRecord next = row.settings();
    SettingsRecord before = held == null ? SettingsRecord.defaults(next.kind(), next.key()) : held;
    if (before.meaning().equals(next.meaning())) {
      return new SettingsChange(row, State.UNCHANGED, List.of());
    }
    State state =
        next.json() == null ? State.RESET : before.json() == null ? State.NEW : State.CHANGED;
    return new SettingsChange(row, state, changed(next.kind(), tree(before), tree(next)));
  }

  /** What is set otherwise, for a person: {@code threshold 4 -> 6}. */
  List<String> fields() {
    return changed.stream().map(FieldChange::toString).toList();
  }

  /** One line for a person. */
  String line() {
    SettingsRecord settings = row.settings();
    return "%s %s %s: %s"
        .formatted(
            settings.kind().word(),
            OneLine.of(settings.key(), SHOWN_CHARS),
            switch (state) {
              case NEW -> "is new";
              case CHANGED -> "changes";
              case RESET -> "goes back to the defaults";
              case UNCHANGED -> "stays";
            },
            String.join(", ", fields()));
  }

  private static List<FieldChange> changed(SettingsKind kind, JsonNode before, JsonNode next) {
    List<FieldChange> changed = new ArrayList<>();
    for (SettingsColumn column : kind.columns()) {
      String from = shown(column, before);
      String to = shown(column, next);
      if (!from.equals(to)) {
        changed.add(new FieldChange(column.name(), from, to));
      }
    }
    return changed;
  }

  private static String shown(SettingsColumn column, JsonNode settings) {
    String cell = column.cell(settings);
    return cell.isEmpty() ? DEFAULT : OneLine.of(cell, SHOWN_CHARS);
  }

  private static JsonNode tree(SettingsRecord settings) {
    String json = settings.json();
    return json == null ? MissingNode.getInstance() : Json.read(json, JsonNode.class);
  }
}

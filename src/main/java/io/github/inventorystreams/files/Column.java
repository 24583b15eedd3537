package io.github.inventorystreams.files;

import java.util.List;

/**
 * A column that somebody wants of a file.
 *
 * @param aliases other names under which it is found
 * @param needed whether a file without it is refused
 */
public record Column(String name, List<String> aliases, boolean needed, Kind kind) {

  /** The kind of values that the cells hold. */
  public enum Kind {
    TEXT,
    WHOLE,
    NUMBER,
    TIME
  }

  public Column {
    aliases = List.copyOf(aliases);
  }

  public static Column needed(String name, Kind kind, String... aliases) {
    return new Column(name, List.of(aliases), true, kind);
  }

  public static Column optional(String name, Kind kind, String... aliases) {
    return new Column(name, List.of(aliases), false, kind);
  }

  /** Whether two names differ in nothing but letter case, blanks and dashes. */
  public static boolean isSameName(String one, String other) {
    return TableFile.plain(one).equals(TableFile.plain(other));
  }

  /** The name with all others, for a message. */
  String described() {
    return aliases.isEmpty() ? name : "%s (or %s)".formatted(name, String.join(", ", aliases));
  }
}

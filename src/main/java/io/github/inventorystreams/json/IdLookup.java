package io.github.inventorystreams.json;

import org.jspecify.annotations.Nullable;

/** The content of the tables that mappings name. */
@FunctionalInterface
public interface IdLookup {

  /** No table has anything. */
  IdLookup NOTHING = (table, id) -> null;

  /** What an id of a publisher is here, or {@code null} if the table does not have it. */
  @Nullable String find(IdTable table, String id);

  /** Looks here first, then in another. */
  default IdLookup or(IdLookup other) {
    return (table, id) -> {
      String found = find(table, id);
      return found == null ? other.find(table, id) : found;
    };
  }
}

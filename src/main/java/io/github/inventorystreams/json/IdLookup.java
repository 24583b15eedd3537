package io.github.inventorystreams.json;

import org.jspecify.annotations.Nullable;

/** The content of the tables that mappings name. */
@FunctionalInterface
public interface IdLookup {

  /** No table has anything. */
  IdLookup NOTHING = (table, id) -> null;

  /** What an id of a publisher is here, or {@code null} if the table does not have it. */
  @Nullable String find(IdTable table, String id);
}

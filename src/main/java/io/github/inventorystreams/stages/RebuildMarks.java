package io.github.inventorystreams.stages;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The marks up to which a rebuild goes: for each partition that is read again, the last record that
 * was there when the stores were reset. They are laid into a store before the start, and go one by
 * one.
 */
public final class RebuildMarks {
  private static final String PREFIX = "rebuild/";

  private final KeyValueStore<String, Long> store;
  private final Map<String, Long> lastOffsets = new HashMap<>();

  /**
   * Looks for marks that have not been reached.
   *
   * @param store where they are kept, possibly with other figures
   */
  public RebuildMarks(KeyValueStore<String, Long> store) {
    this.store = store;
    try (KeyValueIterator<String, Long> all = store.all()) {
      all.forEachRemaining(
          entry -> {
            if (entry.key.startsWith(PREFIX)) {
              lastOffsets.put(entry.key.substring(PREFIX.length()), entry.value);
            }
          });
    }
  }

  /** The key of a source's mark in the store; its value is the offset. */
  public static String storeKey(String source) {
    return PREFIX + source;
  }

  /** Whether all have been reached. */
  public boolean isEmpty() {
    return lastOffsets.isEmpty();
  }

  /**
   * A record of a source has been processed.
   *
   * @return whether its mark is reached by that
   */
  public boolean pass(String source, long offset) {
    Long last = lastOffsets.get(source);
    return last != null && offset >= last && reach(source);
  }

  /**
   * All of a source is here up to its mark.
   *
   * @return whether it still had one
   */
  public boolean reach(String source) {
    if (lastOffsets.remove(source) == null) {
      return false;
    }
    store.delete(storeKey(source));
    return true;
  }
}

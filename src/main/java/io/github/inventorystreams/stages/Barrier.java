package io.github.inventorystreams.stages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A clock that stands at the least time that all of its sources have reported. Sources may repeat
 * themselves and may arrive in any order; it never goes back.
 */
final class Barrier {
  private final KeyValueStore<String, Long> store;
  private final String name;
  private final Map<String, Long> reported = new HashMap<>();

  /**
   * @param store where the reports are kept, possibly with those of other barriers
   * @param name sets this barrier apart in the store
   * @param sources all of them; the clock stands still until each has reported
   */
  Barrier(KeyValueStore<String, Long> store, String name, Collection<String> sources) {
    this.store = store;
    this.name = name;
    sources.forEach(source -> reported.put(source, Long.MIN_VALUE));
    try (KeyValueIterator<String, Long> all = store.all()) {
      all.forEachRemaining(
          entry -> {
            String prefix = name + '/';
            if (entry.key.startsWith(prefix)) {
              reported.computeIfPresent(
                  entry.key.substring(prefix.length()), (source, none) -> entry.value);
            }
          });
    }
  }

  /** As many sources, each with its number from 0 as its name. */
  static List<String> numbered(int sources) {
    return IntStream.range(0, sources).mapToObj(Integer::toString).toList();
  }

  /** Hears a source. Sources that are not among those to wait for are not heard. */
  void report(String source, long atMillis) {
    Long before = reported.get(source);
    if (before != null && atMillis > before) {
      reported.put(source, atMillis);
      store.put(name + '/' + source, atMillis);
    }
  }

  /** The time that all have reached; {@link Long#MIN_VALUE} until each has reported once. */
  long reachedMillis() {
    return reported.values().stream().mapToLong(Long::longValue).min().orElse(Long.MIN_VALUE);
  }

  /** The time that at least one has reached; {@link Long#MIN_VALUE} until one has reported. */
  long latestMillis() {
    return reported.values().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
  }
}

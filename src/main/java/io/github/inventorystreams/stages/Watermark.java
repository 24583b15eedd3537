package io.github.inventorystreams.stages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A watermark: the least time that all of its sources have reported. Sources may repeat themselves
 * and may arrive in any order; it never goes back.
 */
public final class Watermark {
  private final KeyValueStore<String, Long> store;
  private final String name;
  private final Map<String, Long> reported = new HashMap<>();
  private volatile long reachedMillis = Long.MIN_VALUE;
  private volatile long spreadMillis;
  private volatile int unheard;

  /**
   * @param store where the reports are kept, possibly with those of other barriers
   * @param name sets this barrier apart in the store
   * @param sources all of them; the clock stands still until each has reported
   */
  public Watermark(KeyValueStore<String, Long> store, String name, Collection<String> sources) {
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
    look();
  }

  /** The key in the store under which a watermark keeps the report of a source. */
  public static String storeKey(String name, String source) {
    return name + '/' + source;
  }

  /** As many sources, each with its number from 0 as its name. */
  public static List<String> numbered(int sources) {
    return IntStream.range(0, sources).mapToObj(Integer::toString).toList();
  }

  /** Takes the report of a source. Those that are not among the ones to wait for are ignored. */
  public void report(String source, long atMillis) {
    Long before = reported.get(source);
    if (before != null && atMillis > before) {
      reported.put(source, atMillis);
      look();
      store.put(storeKey(name, source), atMillis);
    }
  }

  /** The time that all have reached; {@link Long#MIN_VALUE} until each has reported once. */
  public long minMillis() {
    return reachedMillis;
  }

  /** How far the slowest of those that have reported is behind the fastest. From any thread. */
  public long spreadMillis() {
    return spreadMillis;
  }

  /** How many have not reported yet. From any thread. */
  public int unheard() {
    return unheard;
  }

  private void look() {
    long leastMillis = Long.MAX_VALUE;
    long latestMillis = Long.MIN_VALUE;
    int silent = 0;
    for (long atMillis : reported.values()) {
      if (atMillis == Long.MIN_VALUE) {
        silent++;
      } else {
        leastMillis = Math.min(leastMillis, atMillis);
        latestMillis = Math.max(latestMillis, atMillis);
      }
    }
    unheard = silent;
    spreadMillis = latestMillis == Long.MIN_VALUE ? 0 : latestMillis - leastMillis;
    reachedMillis = silent > 0 || latestMillis == Long.MIN_VALUE ? Long.MIN_VALUE : leastMillis;
  }

  /** The time that at least one has reached; {@link Long#MIN_VALUE} until one has reported. */
  public long latestMillis() {
    return reported.values().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
  }
}

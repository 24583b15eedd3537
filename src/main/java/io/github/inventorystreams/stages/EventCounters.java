package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.DeadLetterReason;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counters of what became of the events of each input partition, kept in the transaction of the
 * events. Written by one task, read by any thread.
 */
public final class EventCounters {
  public static final int RECORDS = 0;
  public static final int EVENTS = 1;
  public static final int APPLIED = 2;
  public static final int DUPLICATES = 3;

  /** Those of the duplicates that said something else than the event that was applied. */
  public static final int CONFLICTS = 4;

  /** Corrections whose target has not come. */
  public static final int PENDING_CORRECTIONS = 5;

  /** What the books remember. */
  public static final int IDENTITIES = 6;

  private static final int FIRST_REASON = 7;
  public static final int COUNTERS = FIRST_REASON + DeadLetterReason.values().length;

  private final KeyValueStore<String, long[]> store;
  private final BeforeCommit commit;
  private final Map<String, AtomicLongArray> byOrigin = new ConcurrentHashMap<>();
  private final Set<String> changed = new HashSet<>();

  /**
   * @param store without a cache, as {@link BeforeCommit} asks
   */
  public EventCounters(KeyValueStore<String, long[]> store, BeforeCommit commit) {
    this.store = store;
    this.commit = commit;
    commit.add(this::write);
    try (KeyValueIterator<String, long[]> all = store.all()) {
      all.forEachRemaining(entry -> byOrigin.put(entry.key, padded(entry.value)));
    }
  }

  @SuppressWarnings("EnumOrdinal") // The counters are stored in this order; reasons only append.
  public static int counter(DeadLetterReason reason) {
    return FIRST_REASON + reason.ordinal();
  }

  /** Counts one record and the events in it. */
  public void read(String origin, int events) {
    AtomicLongArray counts = counts(origin);
    counts.incrementAndGet(RECORDS);
    counts.addAndGet(EVENTS, events);
    changed(origin);
  }

  /** Counts one record that is a dead letter as a whole. */
  public void refused(String origin, DeadLetterReason reason) {
    AtomicLongArray counts = counts(origin);
    counts.incrementAndGet(RECORDS);
    counts.incrementAndGet(EVENTS);
    counts.incrementAndGet(counter(reason));
    changed(origin);
  }

  /**
   * Counts one applied event.
   *
   * @param pendingCorrections how many more corrections wait for their target than before
   * @param identities how many more identities its book remembers than before
   */
  public void applied(String origin, int pendingCorrections, long identities) {
    AtomicLongArray counts = counts(origin);
    counts.incrementAndGet(APPLIED);
    counts.addAndGet(PENDING_CORRECTIONS, pendingCorrections);
    counts.addAndGet(IDENTITIES, identities);
    changed(origin);
  }

  /**
   * Counts one duplicate.
   *
   * @param conflict whether it said something else than the event that was applied
   */
  public void duplicate(String origin, boolean conflict) {
    AtomicLongArray counts = counts(origin);
    counts.incrementAndGet(DUPLICATES);
    counts.addAndGet(CONFLICTS, conflict ? 1 : 0);
    changed(origin);
  }

  /** Adds the counters over all origins to a sum. */
  public void addTo(long[] sum) {
    for (AtomicLongArray counts : byOrigin.values()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += counts.get(i);
      }
    }
  }

  private AtomicLongArray counts(String origin) {
    AtomicLongArray known = byOrigin.get(origin);
    if (known == null) {
      byOrigin.put(origin, new AtomicLongArray(COUNTERS));
      known = Objects.requireNonNull(byOrigin.get(origin));
    }
    return known;
  }

  private void changed(String origin) {
    if (changed.add(origin)) {
      commit.arm();
    }
  }

  private void write() {
    for (String origin : changed) {
      AtomicLongArray counts = counts(origin);
      long[] values = new long[COUNTERS];
      for (int i = 0; i < values.length; i++) {
        values[i] = counts.get(i);
      }
      store.put(origin, values);
    }
    changed.clear();
  }

  private static AtomicLongArray padded(long[] stored) {
    AtomicLongArray counts = new AtomicLongArray(COUNTERS);
    for (int i = 0; i < stored.length; i++) {
      counts.set(i, stored[i]);
    }
    return counts;
  }
}

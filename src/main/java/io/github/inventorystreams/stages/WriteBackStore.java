package io.github.inventorystreams.stages;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store before which busy values stay objects: read and decoded once, and encoded and written
 * once before a commit, whatever happened to them in between. When they take too much memory, the
 * oldest that nobody has used lately give way; one that has changed is written then. Used by the
 * thread of its task alone.
 *
 * @param <K> a key; its text is the key in the store
 * @param <V> never changes itself
 */
public final class WriteBackStore<K, V> {
  private final KeyValueStore<String, V> store;
  private final BeforeCommit commit;
  private final ToLongFunction<V> sizer;
  private final long maxBytes;

  /**
   * In the order in which they came. An order of use would have each use write into two more
   * entries somewhere in the memory; a mark in the entry itself is enough.
   */
  private final Map<K, Entry<K, V>> held = new LinkedHashMap<>();

  /** Those to be written, and some that no longer are. */
  private final List<Entry<K, V>> changed = new ArrayList<>();

  private int noLongerChanged;
  private long heldBytes;

  private static final class Entry<K, V> {
    private final K key;
    private final String storeKey;
    private V value;
    private long bytes;

    /** Since it came, or since memory was last looked for. */
    private boolean isUsed;

    /** Since it was last written. */
    private boolean isChanged;

    Entry(K key, V value) {
      this.key = key;
      this.storeKey = key.toString();
      this.value = value;
    }
  }

  /**
   * @param store without a cache, as {@link BeforeCommit} asks
   * @param sizer how much memory a value takes, about, in bytes
   * @param maxBytes how much memory all held values may take
   */
  public WriteBackStore(
      KeyValueStore<String, V> store, BeforeCommit commit, ToLongFunction<V> sizer, long maxBytes) {
    this.store = store;
    this.commit = commit;
    this.sizer = sizer;
    this.maxBytes = maxBytes;
    commit.add(this::write);
  }

  public @Nullable V get(K key) {
    Entry<K, V> entry = held.get(key);
    if (entry != null) {
      entry.isUsed = true;
      return entry.value;
    }
    V stored = store.get(key.toString());
    if (stored != null) {
      hold(new Entry<>(key, stored), stored);
    }
    return stored;
  }

  public void put(K key, V value) {
    Entry<K, V> known = held.get(key);
    Entry<K, V> entry = known == null ? new Entry<>(key, value) : known;
    boolean isFirst = !entry.isChanged;
    entry.isUsed = known != null;
    entry.isChanged = true;
    if (isFirst) {
      changed.add(entry);
    }
    // First held, then told: where Kafka's cache has no room, what is told writes at once.
    hold(entry, value);
    if (isFirst) {
      commit.arm();
    }
  }

  public void delete(K key) {
    Entry<K, V> entry = held.remove(key);
    if (entry != null) {
      heldBytes -= entry.bytes;
      forget(entry);
    }
    store.delete(key.toString());
  }

  /** The store with all that has changed written to it, to look at many values. */
  public KeyValueStore<String, V> written() {
    write();
    return store;
  }

  private void hold(Entry<K, V> entry, V value) {
    long bytes = sizer.applyAsLong(value);
    heldBytes += bytes - entry.bytes;
    entry.bytes = bytes;
    entry.value = value;
    if (heldBytes > maxBytes) {
      makeRoom(entry);
    }
    held.putIfAbsent(entry.key, entry);
  }

  private void makeRoom(Entry<K, V> needed) {
    Entry<K, V> oldest = oldest();
    while (heldBytes > maxBytes && oldest != null && !(oldest == needed && held.size() == 1)) {
      held.remove(oldest.key);
      if (oldest.isUsed || oldest == needed) {
        oldest.isUsed = false;
        held.put(oldest.key, oldest);
      } else {
        heldBytes -= oldest.bytes;
        if (oldest.isChanged) {
          store.put(oldest.storeKey, oldest.value);
          forget(oldest);
        }
      }
      oldest = oldest();
    }
  }

  private @Nullable Entry<K, V> oldest() {
    Iterator<Entry<K, V>> entries = held.values().iterator();
    return entries.hasNext() ? entries.next() : null;
  }

  /** An entry that is no longer held need not be written, and must not stay in memory for it. */
  private void forget(Entry<K, V> entry) {
    noLongerChanged += entry.isChanged ? 1 : 0;
    entry.isChanged = false;
    if (noLongerChanged > held.size()) {
      changed.removeIf(each -> !each.isChanged);
      noLongerChanged = 0;
    }
  }

  private void write() {
    for (Entry<K, V> entry : changed) {
      if (entry.isChanged) {
        entry.isChanged = false;
        store.put(entry.storeKey, entry.value);
      }
    }
    changed.clear();
    noLongerChanged = 0;
  }
}

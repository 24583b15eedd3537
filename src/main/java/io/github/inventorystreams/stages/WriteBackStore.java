package io.github.inventorystreams.stages;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store before which busy values stay objects: read and decoded once, and encoded and written
 * once before a commit, whatever happened to them in between. The longest unused give way when they
 * take too much memory; one that has changed is written then. Used by the thread of its task alone.
 *
 * @param <K> a key; its text is the key in the store
 * @param <V> never changes itself
 */
public final class WriteBackStore<K, V> {
  private final KeyValueStore<String, V> store;
  private final BeforeCommit commit;
  private final ToLongFunction<V> sizer;
  private final long maxBytes;
  private final Map<K, Entry<K, V>> held = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Entry<K, V>> changed = new LinkedHashSet<>();
  private long heldBytes;

  private static final class Entry<K, V> {
    private final K key;
    private V value;
    private long bytes;

    Entry(K key, V value) {
      this.key = key;
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
    // First held, then told: where Kafka's cache has no room, what is told writes at once.
    hold(entry, value);
    if (changed.add(entry)) {
      commit.arm();
    }
  }

  public void delete(K key) {
    Entry<K, V> entry = held.remove(key);
    if (entry != null) {
      heldBytes -= entry.bytes;
      changed.remove(entry);
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
    held.putIfAbsent(entry.key, entry);
    if (heldBytes > maxBytes) {
      evict();
    }
  }

  private void evict() {
    Iterator<Entry<K, V>> eldest = held.values().iterator();
    while (heldBytes > maxBytes && held.size() > 1) {
      Entry<K, V> entry = eldest.next();
      eldest.remove();
      heldBytes -= entry.bytes;
      if (changed.remove(entry)) {
        write(entry);
      }
    }
  }

  private void write() {
    changed.forEach(this::write);
    changed.clear();
  }

  private void write(Entry<K, V> entry) {
    store.put(entry.key.toString(), entry.value);
  }
}

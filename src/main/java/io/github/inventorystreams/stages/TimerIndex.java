package io.github.inventorystreams.stages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** An index of names by the instant at which they are due, in the order of time. */
public final class TimerIndex {
  private static final byte[] PRESENT = {1};

  private final KeyValueStore<Bytes, byte[]> store;

  /** No key comes before it; keeps the search from walking over what was removed. */
  private Bytes first = Bytes.wrap(prefix(0));

  public TimerIndex(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** Something due. */
  public record Due(long atMillis, String name) {}

  public void add(long atMillis, String name) {
    Bytes key = key(atMillis, name);
    store.put(key, PRESENT);
    if (key.compareTo(first) < 0) {
      first = key;
    }
  }

  public void remove(long atMillis, String name) {
    store.delete(key(atMillis, name));
  }

  /** What is due at an instant, the earliest first, at most so many. */
  public List<Due> until(long millis, int atMost) {
    Bytes end = Bytes.wrap(prefix(millis + 1));
    if (end.compareTo(first) <= 0) {
      return List.of();
    }
    List<Due> due = between(first, end, atMost);
    first = due.isEmpty() ? end : key(due.get(0).atMillis(), due.get(0).name());
    return due;
  }

  /** What is due at an instant and comes after something that is as well, at most so much. */
  public List<Due> after(Due last, long millis, int atMost) {
    byte[] key = key(last.atMillis(), last.name()).get();
    return between(
        Bytes.wrap(Arrays.copyOf(key, key.length + 1)), Bytes.wrap(prefix(millis + 1)), atMost);
  }

  private List<Due> between(Bytes from, Bytes to, int atMost) {
    List<Due> due = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, to)) {
      while (entries.hasNext() && due.size() < atMost) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        due.add(due(entry.key));
      }
    }
    return due;
  }

  /** What such an index has in its store where a name is due. */
  public static KeyValue<Bytes, byte[]> entry(long atMillis, String name) {
    return KeyValue.pair(key(atMillis, name), PRESENT);
  }

  private static Bytes key(long atMillis, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(Long.BYTES + bytes.length).putLong(atMillis).put(bytes).array());
  }

  private static byte[] prefix(long millis) {
    return ByteBuffer.allocate(Long.BYTES).putLong(Math.max(0, millis)).array();
  }

  private static Due due(Bytes key) {
    ByteBuffer bytes = ByteBuffer.wrap(key.get());
    long atMillis = bytes.getLong();
    byte[] name = new byte[bytes.remaining()];
    bytes.get(name);
    return new Due(atMillis, new String(name, StandardCharsets.UTF_8));
  }
}

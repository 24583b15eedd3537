package io.github.inventorystreams.stages;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store that keeps nothing, and notifies of each write. */
final class CommitSignalStore implements KeyValueStore<Bytes, byte[]> {
  private final String name;
  private final Consumer<TaskId> listener;
  private @Nullable TaskId task;

  private CommitSignalStore(String name, Consumer<TaskId> listener) {
    this.name = name;
    this.listener = listener;
  }

  /**
   * Makes the store of each task.
   *
   * @param listener is notified of the task in whose store something was written
   */
  record Supplier(String name, Consumer<TaskId> listener) implements KeyValueBytesStoreSupplier {
    @Override
    public KeyValueStore<Bytes, byte[]> get() {
      return new CommitSignalStore(name, listener);
    }

    @Override
    public String metricsScope() {
      return "commit-signal";
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    task = context.taskId();
    context.register(root, (key, value) -> {});
  }

  @Override
  public void put(Bytes key, byte[] value) {
    listener.accept(Objects.requireNonNull(task));
  }

  @Override
  public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
    put(key, value);
    return null;
  }

  @Override
  public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
    entries.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public byte @Nullable [] delete(Bytes key) {
    return null;
  }

  @Override
  public byte @Nullable [] get(Bytes key) {
    return null;
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    return all();
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    throw new UnsupportedOperationException(name + " keeps nothing that could be listed");
  }

  @Override
  public long approximateNumEntries() {
    return 0;
  }

  @Override
  public void close() {
    task = null;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return task != null;
  }
}

package io.github.inventorystreams.stages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The signals of a topology by which its processors learn that a commit is at hand, in time for
 * what they write to be part of it. Kafka Streams has no call for it, but before it flushes its
 * producer it empties the caches of all stores. So each signal is a store of one key with a cache
 * before it and nothing behind it: what comes out of the cache is the signal. It may come early,
 * when the cache is full or has no room at all.
 */
public final class CommitSignals {
  private final Map<String, BeforeCommit> byTask = new ConcurrentHashMap<>();

  /** The store of a signal, to be connected with the processor that opens it. */
  public StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
    return Stores.keyValueStoreBuilder(
            new CommitSignalStore.Supplier(name, task -> fire(name, task)),
            Serdes.Bytes(),
            Serdes.ByteArray())
        .withLoggingDisabled()
        .withCachingEnabled();
  }

  /** The signal of the task that a processor begins to work for. */
  public BeforeCommit open(String name, ProcessingContext context) {
    BeforeCommit opened = new BeforeCommit(context.getStateStore(name));
    byTask.put(key(name, context.taskId()), opened);
    return opened;
  }

  /** The processor of a task ends. */
  public void close(String name, ProcessingContext context) {
    byTask.remove(key(name, context.taskId()));
  }

  private void fire(String name, TaskId task) {
    BeforeCommit opened = byTask.get(key(name, task));
    if (opened != null) {
      opened.fire();
    }
  }

  private static String key(String name, TaskId task) {
    return name + '/' + task;
  }
}

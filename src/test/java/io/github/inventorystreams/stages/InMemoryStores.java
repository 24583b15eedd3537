package io.github.inventorystreams.stages;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** State stores without a topology. */
public final class InMemoryStores {
  private InMemoryStores() {}

  public static <K, V> KeyValueStore<K, V> store(String name, Serde<K> keys, Serde<V> values) {
    return store(new MockProcessorContext<>(new Properties()), name, keys, values);
  }

  /** A commit that nobody makes but {@link #commit}. */
  public static BeforeCommit noCommit() {
    return new BeforeCommit(store("commit", Serdes.Bytes(), Serdes.ByteArray()));
  }

  /** A commit that is at hand whenever something changes, as where Kafka's cache has no room. */
  public static BeforeCommit commitAtOnce() {
    BeforeCommit[] commit = new BeforeCommit[1];
    KeyValueStore<Bytes, byte[]> signal =
        Stores.keyValueStoreBuilder(
                new CommitSignalStore.Supplier("commit", task -> commit[0].fire()),
                Serdes.Bytes(),
                Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    signal.init(new MockProcessorContext<>(new Properties()).getStateStoreContext(), signal);
    commit[0] = new BeforeCommit(signal);
    return commit[0];
  }

  /** Lets what waits for a commit be written. */
  public static void commit(BeforeCommit commit) {
    commit.fire();
  }

  /** A store that the context knows by its name. */
  public static <K, V> KeyValueStore<K, V> store(
      MockProcessorContext<byte[], Object> context, String name, Serde<K> keys, Serde<V> values) {
    KeyValueStore<K, V> store =
        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
    return store;
  }
}

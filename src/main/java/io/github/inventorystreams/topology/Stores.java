package io.github.inventorystreams.topology;

import io.github.inventorystreams.lateness.SourceProgress;
import io.github.inventorystreams.stages.CommitSignals;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.BookCodec;
import io.github.inventorystreams.state.Codec;
import io.github.inventorystreams.state.CountsCodec;
import io.github.inventorystreams.state.JournalCodec;
import io.github.inventorystreams.state.LocationSettingsCodec;
import io.github.inventorystreams.state.NumberCodec;
import io.github.inventorystreams.state.OpenOrderCodec;
import io.github.inventorystreams.state.OrderProposalCodec;
import io.github.inventorystreams.state.PooledSalesCodec;
import io.github.inventorystreams.state.ReceivedTotalCodec;
import io.github.inventorystreams.state.ReservationCodec;
import io.github.inventorystreams.state.ReviewOutcomeCodec;
import io.github.inventorystreams.state.SalesDaysCodec;
import io.github.inventorystreams.state.SettingsCodec;
import io.github.inventorystreams.state.SourceClockCodec;
import io.github.inventorystreams.state.SourceProgressCodec;
import io.github.inventorystreams.state.SupplierTermsCodec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * All state stores: RocksDB with a changelog behind it, and before it either a cache or what a
 * stage holds in memory until a commit.
 */
final class Stores {
  private Stores() {}

  static List<StoreBuilder<?>> keying(CommitSignals commits) {
    return List.of(
        commits.store(StoreNames.STOCK_EVENTS_COMMIT),
        uncached(StoreNames.STOCK_EVENTS_TALLY, new CountsCodec()),
        uncached(StoreNames.STOCK_EVENTS_CLOCKS, new SourceClockCodec()),
        positions(StoreNames.STOCK_EVENTS_POSITIONS));
  }

  static List<StoreBuilder<?>> settingsKeying() {
    return List.of(positions(StoreNames.SETTINGS_POSITIONS).withCachingEnabled());
  }

  /** Where all sources stand, in every instance: small, and read anew at each start. */
  static Materialized<String, SourceProgress, KeyValueStore<Bytes, byte[]>> sourceClocks() {
    return Materialized.<String, SourceProgress>as(
            org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(StoreNames.SOURCE_CLOCKS))
        .withKeySerde(Serdes.String())
        .withValueSerde(new SourceProgressCodec().serde());
  }

  static List<StoreBuilder<?>> skuStage(CommitSignals commits) {
    return List.of(
        commits.store(StoreNames.SKU_COMMIT),
        uncached(StoreNames.SKU_STATE, new BookCodec()),
        // Chunks never change and are rarely read again, so a cache would only cost time.
        store(StoreNames.SKU_JOURNAL, Serdes.Bytes(), new JournalCodec().serde())
            .withCachingDisabled(),
        store(StoreNames.SKU_RESERVATIONS, Serdes.Bytes(), new ReservationCodec().serde()),
        byName(StoreNames.SKU_HISTORY, new SalesDaysCodec()),
        byName(StoreNames.SKU_REVIEWS, new ReviewOutcomeCodec()),
        // A cache copies all keys that a search may come to, and nearly all books are due at once.
        store(StoreNames.SKU_DUE, Serdes.Bytes(), Serdes.ByteArray()).withCachingDisabled(),
        byName(StoreNames.SKU_SETTINGS, new SettingsCodec()),
        byName(StoreNames.SKU_LOCATIONS, new LocationSettingsCodec()),
        byName(StoreNames.SKU_TERMS, new SupplierTermsCodec()),
        byName(StoreNames.SKU_SHARES, new PooledSalesCodec()),
        byName(StoreNames.SKU_POOLS, new PooledSalesCodec()),
        byName(StoreNames.SKU_CLOCK, new NumberCodec()),
        positions(StoreNames.SKU_POSITIONS),
        uncached(StoreNames.SKU_TALLY, new CountsCodec()));
  }

  static List<StoreBuilder<?>> supplierStage() {
    return List.of(
        byName(StoreNames.SUPPLIER_SETTINGS, new SupplierTermsCodec()),
        byName(StoreNames.SUPPLIER_NEWS, new SupplierTermsCodec()),
        // As with the books that are due.
        store(StoreNames.SUPPLIER_PROPOSALS, Serdes.Bytes(), new OrderProposalCodec().serde())
            .withCachingDisabled(),
        byName(StoreNames.SUPPLIER_ORDERS, new OpenOrderCodec()),
        store(StoreNames.SUPPLIER_ANSWERED, Serdes.Bytes(), new NumberCodec().serde()),
        store(StoreNames.SUPPLIER_DUE, Serdes.Bytes(), Serdes.ByteArray()),
        byName(StoreNames.SUPPLIER_RECEIPTS, new ReceivedTotalCodec()),
        byName(StoreNames.SUPPLIER_UNTOLD, new NumberCodec()),
        byName(StoreNames.SUPPLIER_SHARES, new PooledSalesCodec()),
        byName(StoreNames.SUPPLIER_SHARE_NEWS, new PooledSalesCodec()),
        positions(StoreNames.SUPPLIER_POSITIONS).withCachingEnabled(),
        byName(StoreNames.SUPPLIER_CLOCK, new NumberCodec()));
  }

  /** The names of those whose changes are kept in a topic. */
  static Set<String> logged() {
    CommitSignals none = new CommitSignals();
    return Stream.of(keying(none), settingsKeying(), skuStage(none), supplierStage())
        .flatMap(List::stream)
        .filter(StoreBuilder::loggingEnabled)
        .map(StoreBuilder::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  static String[] names(List<StoreBuilder<?>> stores) {
    return stores.stream().map(StoreBuilder::name).toArray(String[]::new);
  }

  /** A few numbers, in memory. */
  private static StoreBuilder<KeyValueStore<String, Long>> positions(String name) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name),
        Serdes.String(),
        new NumberCodec().serde());
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> byName(String name, Codec<V> codec) {
    return store(name, Serdes.String(), codec.serde());
  }

  /** What the stage holds in memory: see {@link CommitSignals}. */
  private static <V> StoreBuilder<KeyValueStore<String, V>> uncached(String name, Codec<V> codec) {
    return byName(name, codec).withCachingDisabled();
  }

  private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
      String name, Serde<K> keys, Serde<V> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), keys, values)
        .withCachingEnabled();
  }
}

package io.github.inventorystreams.stages.sku;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookExplanation;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.stages.KeyPartitioning;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Explanation;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.Reservation;
import io.github.inventorystreams.stock.SalesDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Reads the stories of books from the stores of this instance while the stage goes on. */
public final class ExplanationReader {

  /** Opens a partition of a store for reading. */
  @FunctionalInterface
  public interface Stores {
    /**
     * The content of one partition of a store.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException if it is not here, or not
     *     now
     */
    <K, V> ReadOnlyKeyValueStore<K, V> open(String name, int partition);
  }

  private final Stores stores;
  private final int partitions;
  private final StageSettings settings;

  /**
   * @param partitions of the books
   */
  public ExplanationReader(Stores stores, int partitions, StageSettings settings) {
    this.stores = stores;
    this.partitions = partitions;
    this.settings = settings;
  }

  /** The stores of a running instance. */
  public static Stores of(KafkaStreams streams) {
    return new Stores() {
      @Override
      public <K, V> ReadOnlyKeyValueStore<K, V> open(String name, int partition) {
        return streams.store(
            StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore())
                .withPartition(partition));
      }
    };
  }

  /** The books of a SKU at all locations. */
  public List<BookKey> booksOf(String sku) {
    List<BookKey> found = new ArrayList<>();
    try (KeyValueIterator<String, Book> books =
        books(sku).prefixScan(sku + '@', new StringSerializer())) {
      books.forEachRemaining(entry -> found.add(entry.value.key()));
    }
    return found;
  }

  /** The story of a book, or {@code null} if it has seen no event. */
  public @Nullable BookExplanation of(BookKey key) {
    Book book = books(key.sku()).get(key.toString());
    if (book == null) {
      return null;
    }
    int partition = partitionOf(key.sku());
    ReadOnlyKeyValueStore<Bytes, List<JournalEntry>> journal =
        stores.open(StoreNames.SKU_JOURNAL, partition);
    ReadOnlyKeyValueStore<Bytes, Reservation> reservations =
        stores.open(StoreNames.SKU_RESERVATIONS, partition);
    ReadOnlyKeyValueStore<String, SalesDays> histories =
        stores.open(StoreNames.SKU_HISTORY, partition);
    ReadOnlyKeyValueStore<String, ReviewOutcome> reviews =
        stores.open(StoreNames.SKU_REVIEWS, partition);
    ReadOnlyKeyValueStore<String, LocationSettings> locations =
        stores.open(StoreNames.SKU_LOCATIONS, partition);
    return Explanation.of(
        book,
        Objects.requireNonNullElse(histories.get(key.toString()), SalesDays.NONE),
        new StoredBookArchive(journal, new StoredReservations(reservations)),
        reviews.get(key.toString()),
        EffectiveSettings.bookkeeperOf(locations.get(key.location()), settings));
  }

  /** The instance that keeps the books of a SKU, or {@code null} while nobody knows. */
  @SuppressWarnings("removal") // The one abstract method of the partitioner in Kafka 4.4.
  public @Nullable HostInfo ownerOf(String sku, KafkaStreams streams) {
    KeyQueryMetadata owner =
        streams.queryMetadataForKey(
            StoreNames.SKU_STATE,
            sku,
            (topic, key, value, count) -> Optional.of(Set.of(partitionOf(sku))));
    return KeyQueryMetadata.NOT_AVAILABLE.equals(owner)
            || HostInfo.unavailable().equals(owner.activeHost())
        ? null
        : owner.activeHost();
  }

  private ReadOnlyKeyValueStore<String, Book> books(String sku) {
    return stores.open(StoreNames.SKU_STATE, partitionOf(sku));
  }

  private int partitionOf(String sku) {
    return KeyPartitioning.ofSku(sku.getBytes(UTF_8), partitions);
  }
}

package io.github.inventorystreams.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.BookArchive;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.Reservation;
import io.github.inventorystreams.stock.SalesDays;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Reads the sales history of a book out of the stores, closed days and open ones. */
public final class BookReader implements BookArchive {
  private final ReadOnlyKeyValueStore<String, Book> books;
  private final ReadOnlyKeyValueStore<String, SalesDays> histories;
  private final ReadOnlyKeyValueStore<Bytes, List<JournalEntry>> chunks;
  private final ReadOnlyKeyValueStore<Bytes, Reservation> reservations;

  /** The stores of a driver or of a running instance, by their names. */
  interface Stores {
    <K, V> ReadOnlyKeyValueStore<K, V> named(String name);
  }

  public BookReader(TopologyTestDriver driver) {
    this(
        new Stores() {
          @Override
          public <K, V> ReadOnlyKeyValueStore<K, V> named(String name) {
            return driver.getKeyValueStore(name);
          }
        });
  }

  BookReader(Stores stores) {
    this.books = stores.named(StoreNames.SKU_STATE);
    this.histories = stores.named(StoreNames.SKU_HISTORY);
    this.chunks = stores.named(StoreNames.SKU_JOURNAL);
    this.reservations = stores.named(StoreNames.SKU_RESERVATIONS);
  }

  /** Demand and in-stock time up to the newest event, of the days that have any. */
  public Map<LocalDate, String> days(String key, ZoneId zone) {
    Book book = Objects.requireNonNull(books.get(key), key);
    SalesDays closed = histories.get(key);
    SalesDays open =
        new Bookkeeper(new LocalDays(zone), Duration.ofDays(7), Duration.ofDays(60))
            .daysUntil(book, book.newestMillis(), this);
    SalesDays all = (closed == null ? SalesDays.NONE : closed).followedBy(open);
    Map<LocalDate, String> days = new TreeMap<>();
    for (int day = 0; day < all.count(); day++) {
      if (all.demand()[day] != 0 || all.inStockMillis()[day] != 0) {
        days.put(
            LocalDate.ofEpochDay(all.firstEpochDay() + day),
            all.demand()[day] + " / " + all.inStockMillis()[day]);
      }
    }
    return days;
  }

  @Override
  public @Nullable Integer sealedContent(BookKey book, Journal journal, Fingerprint id) {
    return journal.all(book, this).stream()
        .filter(entry -> entry.id().equals(id))
        .map(JournalEntry::content)
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<JournalEntry> chunk(BookKey book, int number) {
    return Objects.requireNonNull(chunks.get(Bytes.wrap(key(book, number))));
  }

  @Override
  public @Nullable Reservation reservation(BookKey book, long order) {
    return reservations.get(Bytes.wrap(key(book, order)));
  }

  @Override
  public List<Reservation> reservations(BookKey book) {
    List<Reservation> found = new ArrayList<>();
    byte[] prefix = (book + "\0").getBytes(UTF_8);
    try (KeyValueIterator<Bytes, Reservation> entries =
        reservations.prefixScan(Bytes.wrap(prefix), new BytesSerializer())) {
      while (entries.hasNext()) {
        KeyValue<Bytes, Reservation> entry = entries.next();
        found.add(entry.value);
      }
    }
    return found;
  }

  private static byte[] key(BookKey book, long number) {
    byte[] prefix = (book + "\0").getBytes(UTF_8);
    return ByteBuffer.allocate(prefix.length + Long.BYTES).put(prefix).putLong(number).array();
  }
}

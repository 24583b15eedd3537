package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.stages.BeforeCommit;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.WriteBackStore;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.BookArchive;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.Decision;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.Reservation;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.warning.WarningState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The books of a partition with all that belongs to them: journal, history and due times. */
final class BookShelf implements BookArchive {
  private final WriteBackStore<BookKey, Book> books;
  private final KeyValueStore<String, SalesDays> histories;
  private final KeyValueStore<String, ReviewOutcome> reviews;
  private final SealedChunkStore chunks;
  private final KeyValueStore<Bytes, Reservation> reservations;
  private final RoundPooledSales shared;
  private final DueBooks due;
  private final SkuOutput output;
  private final Rebuild rebuild;

  /**
   * @param rebuild while it is on, what happens to most books is not published
   * @param bookBytes how much memory the books of busy SKUs may take
   * @param identityBytes how much memory the identities of sealed chunks may take
   */
  BookShelf(
      ProcessingContext context,
      SkuOutput output,
      Rebuild rebuild,
      BeforeCommit commit,
      long bookBytes,
      long identityBytes) {
    this.books =
        new WriteBackStore<>(
            context.getStateStore(StoreNames.SKU_STATE), commit, Book::approximateBytes, bookBytes);
    this.histories = context.getStateStore(StoreNames.SKU_HISTORY);
    this.reviews = context.getStateStore(StoreNames.SKU_REVIEWS);
    this.chunks =
        new SealedChunkStore(context.getStateStore(StoreNames.SKU_JOURNAL), commit, identityBytes);
    this.reservations = context.getStateStore(StoreNames.SKU_RESERVATIONS);
    this.shared = new RoundPooledSales(context.getStateStore(StoreNames.SKU_SHARES));
    this.due = new DueBooks(context.getStateStore(StoreNames.SKU_DUE));
    this.output = output;
    this.rebuild = rebuild;
  }

  /** The journals' sealed chunks, for what they take. */
  SealedChunkStore chunks() {
    return chunks;
  }

  @Nullable Book find(BookKey key) {
    return books.get(key);
  }

  /** The books of a SKU at all locations. */
  List<Book> ofSku(String sku) {
    return list(books.written().prefixScan(sku + '@', new StringSerializer()));
  }

  /** The SKUs of some books, in the order of their keys; one can come several times. */
  void someSkus(int atMost, Consumer<String> taker) {
    try (KeyValueIterator<String, Book> all = books.written().all()) {
      for (int i = 0; i < atMost && all.hasNext(); i++) {
        taker.accept(all.next().value.key().sku());
      }
    }
  }

  /** Shows every book: slow. */
  void each(Consumer<Book> taker) {
    try (KeyValueIterator<String, Book> all = books.written().all()) {
      all.forEachRemaining(entry -> taker.accept(entry.value));
    }
  }

  /** Every book: slow. */
  List<Book> all() {
    return list(books.written().all());
  }

  /**
   * The books that come after one in the order of their keys, at most so many; {@code null} is
   * before all.
   */
  List<Book> after(@Nullable BookKey last, int atMost) {
    // Nothing comes between a text and the same one with a zero behind it.
    String from = last == null ? null : last.toString() + '\0';
    List<Book> found = new ArrayList<>();
    try (KeyValueIterator<String, Book> rest = books.written().range(from, null)) {
      while (found.size() < atMost && rest.hasNext()) {
        found.add(rest.next().value);
      }
    }
    return found;
  }

  @Override
  public @Nullable Integer sealedContent(BookKey book, Journal journal, Fingerprint id) {
    return chunks.content(book, journal, id);
  }

  @Override
  public boolean hasSealedMarks(BookKey book, Journal journal) {
    return chunks.hasMarks(book, journal);
  }

  @Override
  public long newestMillis(BookKey book, int number) {
    return chunks.newestMillis(book, number);
  }

  @Override
  public boolean hasSealedReturn(BookKey book, Journal journal, long order) {
    return chunks.hasReturn(book, journal, order);
  }

  @Override
  public List<JournalEntry> chunk(BookKey book, int number) {
    return chunks.chunk(book, number);
  }

  @Override
  public @Nullable Reservation reservation(BookKey book, long order) {
    return new StoredReservations(reservations).of(book, order);
  }

  @Override
  public List<Reservation> reservations(BookKey book) {
    return new StoredReservations(reservations).of(book);
  }

  /** The days of a book that have left the window. */
  SalesDays closedDays(BookKey key) {
    SalesDays days = histories.get(key.toString());
    return days == null ? SalesDays.NONE : days;
  }

  /** Keeps what has become of a book by no single event, and processes its decisions. */
  void keep(@Nullable Book before, Bookkeeper.Applied applied, byte[] key, long timestampMillis) {
    keep(before, applied, key, timestampMillis, new RecordHeaders());
  }

  /**
   * Keeps what has become of a book and processes its decisions.
   *
   * @param trace of the event that has caused them, as headers; may be none
   */
  void keep(
      @Nullable Book before,
      Bookkeeper.Applied applied,
      byte[] key,
      long timestampMillis,
      Headers trace) {
    boolean isSilent = rebuild.isSilent(applied.book().key());
    Book after = isSilent ? asPublished(before, applied.book()) : applied.book();
    moveDue(before, after);
    books.put(after.key(), after);
    Writer writer = new Writer(after.key(), key, timestampMillis, trace, isSilent);
    applied.decisions().forEach(decision -> decision.match(writer));
  }

  /** Nobody hears of it, so what people know is what they knew before. */
  private static Book asPublished(@Nullable Book before, Book after) {
    return before == null
        ? after.published(WarningState.NEVER, 0)
        : after.published(before.warning(), before.levelSequence());
  }

  /** The supplier's desk has answered what a review asked for. */
  void answered(OrderLineEvent answer) {
    String book = answer.book().toString();
    ReviewOutcome asked = reviews.get(book);
    if (asked != null && asked.result() == ReviewOutcome.Result.ASKED) {
      reviews.put(book, asked.answered(answer));
    }
  }

  /** The supplier whose capacity was not enough at the last review, or {@code null}. */
  @Nullable String shortSupplierId(BookKey book) {
    ReviewOutcome last = reviews.get(book.toString());
    return last == null ? null : last.shortSupplierId();
  }

  /** Takes in a book in which nothing has happened yet. */
  void add(Book empty) {
    moveDue(null, empty);
    books.put(empty.key(), empty);
  }

  /** Takes out a book in which nothing has happened. */
  void remove(Book empty) {
    due.remove(empty.dueAtMillis(), empty.key());
    books.delete(empty.key());
    reviews.delete(empty.key().toString());
  }

  /** Keeps a book whose next review has moved. */
  void reschedule(Book before, long reviewAtMillis) {
    if (before.reviewAtMillis() != reviewAtMillis) {
      Book after = before.reviewedNextAt(reviewAtMillis);
      moveDue(before, after);
      books.put(after.key(), after);
    }
  }

  /** The books that are due at an instant, at most so many, the earliest first. */
  List<DueBooks.Due> due(long millis, int atMost) {
    return due.until(millis, atMost);
  }

  /** The books that are due at an instant and come after one that is as well, at most so many. */
  List<DueBooks.Due> dueAfter(DueBooks.Due last, long millis, int atMost) {
    return due.after(last, millis, atMost);
  }

  /** What the books have shared since this was last asked, for each supplier. */
  void takeShared(BiConsumer<String, PooledSales> taker) {
    shared.takeAll(taker);
  }

  /** Takes out a due time that no book has. */
  void forget(DueBooks.Due stale) {
    due.remove(stale.atMillis(), stale.book());
  }

  private void moveDue(@Nullable Book before, Book after) {
    if (before == null) {
      due.add(after.dueAtMillis(), after.key());
    } else if (before.dueAtMillis() != after.dueAtMillis()) {
      due.remove(before.dueAtMillis(), before.key());
      due.add(after.dueAtMillis(), after.key());
    }
  }

  private static <K, V> List<V> list(KeyValueIterator<K, V> entries) {
    List<V> found = new ArrayList<>();
    try (entries) {
      entries.forEachRemaining(entry -> found.add(entry.value));
    }
    return found;
  }

  /** Carries out the decisions about a book, each into its store or out by its node. */
  private final class Writer implements Decision.Cases {
    private final BookKey book;
    private final byte[] key;
    private final long timestampMillis;
    private final Headers trace;
    private final boolean isSilent;

    Writer(BookKey book, byte[] key, long timestampMillis, Headers trace, boolean isSilent) {
      this.book = book;
      this.key = key;
      this.timestampMillis = timestampMillis;
      this.trace = trace;
      this.isSilent = isSilent;
    }

    @Override
    public void publish(StockLevel level) {
      if (!isSilent) {
        output.publish(key, level, timestampMillis);
      }
    }

    @Override
    public void publish(LowStockWarning warning) {
      if (!isSilent) {
        output.publish(key, warning, timestampMillis, trace);
      }
    }

    @Override
    public void forecast(Supplier<DemandForecast> forecast) {
      if (!isSilent) {
        output.publish(key, forecast.get(), timestampMillis);
      }
    }

    @Override
    public void propose(OrderProposal proposal) {
      output.propose(proposal, timestampMillis);
    }

    @Override
    public void remember(ReviewOutcome outcome) {
      reviews.put(book.toString(), outcome);
    }

    @Override
    public void poolSales(Decision.PoolSales pooled) {
      shared.add(pooled.supplierId(), pooled.sales());
    }

    @Override
    public void closeDays(SalesDays days) {
      histories.put(book.toString(), closedDays(book).followedBy(days));
    }

    @Override
    public void sealChunk(int number, List<JournalEntry> entries) {
      chunks.seal(book, number, entries);
    }

    @Override
    public void dropChunk(int number) {
      chunks.drop(book, number);
    }

    @Override
    public void keep(Reservation reservation) {
      reservations.put(BookKeys.with(book, reservation.order()), reservation);
    }

    @Override
    public void dropReservation(long order) {
      reservations.delete(BookKeys.with(book, order));
    }
  }
}

package io.github.inventorystreams.micro;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.Decision;
import io.github.inventorystreams.stock.EventWindow;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.warning.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The book of a SKU that has sold 40 times a day for four weeks, in its last states: one for each
 * length that the tail of its journal can have, with the sale that comes next. Some 17 sealed
 * chunks lie inside the window.
 */
final class BusyBook {
  private static final long SEED = 1;
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final int SALES_PER_DAY = 40;
  private static final int DAYS = 28;
  private static final long OPENING_UNITS = 1_000_000;
  private static final long MAX_UNITS = 4;

  // The service's defaults.
  private static final Duration WINDOW = Duration.ofDays(7);
  private static final Duration CLOSE_AFTER = Duration.ofDays(60);
  private static final double IMPLAUSIBLE = 10;

  private static final BookKey KEY = new BookKey("SKU-00001", "DC1");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final KeptChunks chunks = new KeptChunks();
  private final Bookkeeper keeper =
      new Bookkeeper(new LocalDays(ZoneOffset.UTC), WINDOW, CLOSE_AFTER, IMPLAUSIBLE, false);
  private final List<State> states = new ArrayList<>();

  /** A state of the book and the sale that comes next. */
  record State(Book book, StockEvent next) {}

  BusyBook() {
    Book book = Book.empty(KEY, new Threshold(null, 0), Book.NO_REVIEW);
    book =
        applied(
            new State(
                book, new StockEvent.Count(header(0), OPENING_UNITS, START.toEpochMilli(), null)));
    int sales = SALES_PER_DAY * DAYS;
    for (int number = 1; number <= sales; number++) {
      StockEvent sale =
          new StockEvent.Sale(header(number), random.nextLong(1, MAX_UNITS), "SO-" + number);
      State state = new State(book, sale);
      if (number > sales - Journal.CHUNK_ENTRIES) {
        states.add(state);
      }
      book = applied(state);
    }
  }

  private static EventHeader header(int number) {
    long atMillis = START.toEpochMilli() + number * Duration.ofDays(1).toMillis() / SALES_PER_DAY;
    return new EventHeader(KEY, new EventId("shop", "%026d".formatted(number), 0), atMillis);
  }

  private Book applied(State state) {
    if (!(apply(state) instanceof Bookkeeper.Applied applied)) {
      throw new IllegalStateException("a sale that was applied before: " + state.next());
    }
    for (Decision decision : applied.decisions()) {
      if (decision instanceof Decision.SealChunk seal) {
        chunks.seal(seal.number(), seal.entries());
      }
    }
    return applied.book();
  }

  /** The states; their number is a power of two. */
  List<State> states() {
    return states;
  }

  /** What becomes of the sale that comes next. Nothing is changed. */
  Bookkeeper.Result apply(State state) {
    return keeper.apply(
        state.book(), state.next(), EventWindow.endingAt(state.next().atMillis(), WINDOW), chunks);
  }
}

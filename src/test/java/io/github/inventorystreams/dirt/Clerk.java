package io.github.inventorystreams.dirt;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.simulation.Draws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * The clerk who writes down what happens in the shop, wrongly now and then, and what comes to light
 * later. A SKU that somebody looks into is put right: what was typed wrongly is taken back, what
 * was not booked is booked, and the shelf is counted.
 */
final class Clerk {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final long[] ZEROS = {10, 100, 1_000};
  private static final long BARCODE = 40_123_456;

  private final Dirt dirt;
  private final long seed;
  private final Register register;
  private final Shelves shelves;
  private final TreeMap<Long, List<Runnable>> later = new TreeMap<>();
  private final Map<BookKey, List<String>> wrong = new HashMap<>();
  private final Map<BookKey, List<StockEvent.Restock>> unbooked = new HashMap<>();

  Clerk(Dirt dirt, long seed, Register register, Shelves shelves) {
    this.dirt = dirt;
    this.seed = seed;
    this.register = register;
    this.shelves = shelves;
  }

  /** Does all that has come to light by now. */
  void catchUp(long nowMillis) {
    while (!later.isEmpty() && later.firstKey() <= nowMillis) {
      later.pollFirstEntry().getValue().forEach(Runnable::run);
    }
  }

  void sold(EventHeader header, long units) {
    Draws draws = draws("typo", header);
    if (!chance(draws, dirt.typoShare())) {
      register.book(new StockEvent.Sale(header, units, null));
      return;
    }
    int zeros = (int) draws.between(0.0, ZEROS.length + 1);
    long typed = zeros == ZEROS.length ? BARCODE : units * ZEROS[zeros];
    register.book(new StockEvent.Sale(header, typed, null));
    wrong.computeIfAbsent(header.book(), book -> new ArrayList<>()).add(header.id().eventId());
    in(header.occurredAtMillis(), draws.between(1, 20), at -> lookInto(header.book(), at));
  }

  void received(StockEvent.Restock goods, long packSize) {
    EventHeader header = goods.header();
    Draws draws = draws("receipt", header);
    if (chance(draws, dirt.unbookedShare())) {
      unbooked.computeIfAbsent(header.book(), book -> new ArrayList<>()).add(goods);
      in(header.occurredAtMillis(), draws.between(14, 35), at -> bookNow(goods, at));
      return;
    }
    if (packSize > 1 && chance(draws, dirt.wrongPackShare())) {
      register.book(
          with(goods, header, Math.max(1, goods.quantity() / packSize), goods.finalDelivery()));
      in(header.occurredAtMillis(), draws.between(5, 20), at -> lookInto(header.book(), at));
      return;
    }
    register.book(goods);
  }

  /** Counts a shelf, or all of it twice, which is found some days later. */
  void cycleCount(BookKey book, long atMillis) {
    Draws draws = Draws.of(seed, "count", book, atMillis);
    if (chance(draws, dirt.doubleCountShare())) {
      register.count(book, 2 * shelves.of(book), atMillis);
      in(atMillis, draws.between(3, 10), at -> lookInto(book, at));
    } else {
      register.count(book, shelves.of(book), atMillis);
    }
  }

  /** An order is entered with a day ten weeks ahead; long after, somebody takes it out again. */
  void maybeFarOrder(BookKey book, double unitsPerDay, int day, long atMillis) {
    Draws draws = Draws.of(seed, "far", book, day);
    if (chance(draws, dirt.farOrdersPerYear() / 365)) {
      long units = Math.max(1, Math.round(unitsPerDay * 30));
      String id = "far-" + book + "-" + day;
      register.ordered(book, id, units, atMillis, atMillis + 70 * DAY_MILLIS);
      in(atMillis, 65, at -> register.takeBack(book, id, at));
    }
  }

  /** Says of events that wait that they are right, if they are. */
  void confirm(BookKey book, Set<String> heldEventIds, long atMillis) {
    heldEventIds.stream()
        .filter(id -> !wrong.getOrDefault(book, List.of()).contains(id))
        .sorted()
        .forEach(id -> register.confirm(book, id, atMillis));
  }

  /** Puts right what is known to be wrong about a SKU, and counts it. */
  void lookInto(BookKey book, long atMillis) {
    wrong.getOrDefault(book, List.of()).forEach(id -> register.takeBack(book, id, atMillis));
    wrong.remove(book);
    List.copyOf(unbooked.getOrDefault(book, List.of())).forEach(goods -> bookNow(goods, atMillis));
    register.count(book, shelves.of(book), atMillis);
  }

  /** What was counted meanwhile is counted again, since the goods are in the count already. */
  private void bookNow(StockEvent.Restock goods, long atMillis) {
    BookKey book = goods.header().book();
    if (!unbooked.getOrDefault(book, List.of()).contains(goods)) {
      return;
    }
    unbooked.get(book).remove(goods);
    EventHeader header = new EventHeader(book, goods.header().id(), atMillis);
    register.book(with(goods, header, goods.quantity(), goods.finalDelivery()));
    if (register.countedSince(book, goods.header().occurredAtMillis())) {
      register.count(book, shelves.of(book), atMillis + 1);
    }
  }

  private void in(long fromMillis, double days, LongConsumer what) {
    long at = fromMillis + Math.round(days * DAY_MILLIS);
    later.computeIfAbsent(at, none -> new ArrayList<>()).add(() -> what.accept(at));
  }

  private Draws draws(String what, EventHeader header) {
    return Draws.of(seed, "dirt-" + what, header.book(), header.id().eventId());
  }

  private static boolean chance(Draws draws, double share) {
    return draws.between(0.0, 1.0) < share;
  }

  private static StockEvent.Restock with(
      StockEvent.Restock goods, EventHeader header, long units, boolean last) {
    return new StockEvent.Restock(
        header, units, goods.poNumber(), goods.line(), last, goods.supplierId());
  }
}

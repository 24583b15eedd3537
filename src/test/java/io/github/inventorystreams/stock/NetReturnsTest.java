package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.stock.review.PooledShop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns that lower demand, where the settings say so. */
class NetReturnsTest {
  private static final LocalDate START = LocalDate.of(2026, 10, 3);

  private static StockEvent.Sale sale(String id, String at, long units, @Nullable String order) {
    return new StockEvent.Sale(Ledger.header(id, at), units, order);
  }

  private static StockEvent.Return back(
      String id, String at, long units, boolean sellable, @Nullable String order) {
    return new StockEvent.Return(Ledger.header(id, at), units, sellable, order);
  }

  private static StockEvent.Correction correction(String id, String at, String target) {
    return new StockEvent.Correction(Ledger.header(id, at), new EventId("shop", target, 0));
  }

  /** The days as they were sold and came back, the first of which is 3 October. */
  private static List<Long> days(Ledger ledger) {
    SalesDays days =
        ledger.closed.followedBy(
            ledger.keeper.daysUntil(ledger.book, ledger.book.newestMillis(), ledger.archive));
    return Arrays.stream(days.demand()).boxed().toList();
  }

  @ParameterizedTest
  @CsvSource({"true, 1, 0.2", "false, 10, 1"})
  void tenSoldAndNineReturnedAreOneOnlyIfReturnsAreNetted(
      boolean net, double perDay, double within) {
    for (boolean sellable : new boolean[] {true, false}) {
      PooledShop shop = new PooledShop(UnmetDemand.LOST, 10, net);
      Ledger book = shop.book("A");
      shop.count("A", START, 1_000);
      double rate = 0;
      for (int i = 1; i <= 28; i++) {
        LocalDate day = START.plusDays(i);
        book.apply(sale("s" + i, day + "T10:00:00Z", 10, "SO-" + i));
        book.apply(back("b" + i, day + "T18:00:00Z", 9, sellable, "SO-" + i));
        rate = shop.reviewAfter(day).get("A");
      }
      assertThat(rate).isCloseTo(perDay, within(within));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aReturnLowersTheDayOfItsSaleInWhateverOrderTheyArrive(long seed) {
    List<StockEvent> events =
        new ArrayList<>(
            List.of(
                sale("s1", "2026-10-03T10:00:00Z", 5, "SO-1"),
                sale("s2", "2026-10-04T10:00:00Z", 7, "SO-1"),
                sale("s3", "2026-10-05T10:00:00Z", 6, "SO-2"),
                back("b1", "2026-10-06T10:00:00Z", 2, true, "SO-1"),
                back("b2", "2026-10-06T11:00:00Z", 1, false, "SO-2"),
                back("b3", "2026-10-06T12:00:00Z", 3, true, "SO-unknown"),
                back("b4", "2026-10-06T13:00:00Z", 4, true, null),
                back("b5", "2026-10-06T14:00:00Z", 4, true, "SO-1"),
                correction("x1", "2026-10-06T15:00:00Z", "s1"),
                correction("x2", "2026-10-06T16:00:00Z", "b5")));
    Collections.shuffle(events, new Random(seed));
    Ledger ledger = Ledger.withNetReturns(0);
    events.forEach(ledger::apply);

    // The first sale of SO-1 was taken back, so b1 is of the second: 7 - 2; 6 - 1; -(3 + 4).
    List<Long> days = days(ledger);
    assertThat(days.subList(days.size() - 3, days.size())).containsExactly(5L, 5L, -7L);
    assertThat(days.subList(0, days.size() - 3)).containsOnly(0L);
  }

  @Test
  void anImplausibleReturnLowersNothingBeforeItIsConfirmed() {
    PooledShop shop = new PooledShop(UnmetDemand.LOST, 10, true);
    Ledger book = shop.book("A");
    shop.count("A", START, 200);
    LocalDate day = START;
    for (int i = 1; i <= 14; i++) {
      day = START.plusDays(i);
      shop.sale("A", day, 5);
      shop.reviewAfter(day);
    }
    day = day.plusDays(1);
    book.apply(back("typo", day + "T10:00:00Z", 40_000, false, null));

    assertThat(shop.reviewAfter(day).get("A")).isCloseTo(5, within(0.5));
  }

  /** Orders of several sales, returns before and after them, and corrections of both. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void daysAreThoseOfAllEventsReadAtOnce(long seed) {
    Random random = new Random(seed);
    List<StockEvent> kept = new ArrayList<>();
    List<StockEvent> all = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      String at = "2026-10-%02dT%02d:00:00Z".formatted(3 + random.nextInt(4), random.nextInt(22));
      String order = random.nextInt(6) == 0 ? null : "SO-" + random.nextInt(60);
      StockEvent event =
          random.nextInt(3) == 0
              ? back("e" + i, at, 1 + random.nextInt(5), random.nextBoolean(), order)
              : sale("e" + i, at, 1 + random.nextInt(9), order);
      all.add(event);
      if (random.nextInt(5) == 0) {
        all.add(correction("x" + i, "2026-10-06T23:00:00Z", "e" + i));
      } else {
        kept.add(event);
      }
    }
    Collections.shuffle(all, random);
    Ledger ledger = Ledger.withNetReturns(0);
    all.forEach(ledger::apply);

    List<Long> days = days(ledger);
    assertThat(days.subList(days.size() - 4, days.size()))
        .as("seed %d", seed)
        .isEqualTo(plainDays(kept));
  }

  /** The first sale of each order, then what each event adds to one of the four days. */
  private static List<Long> plainDays(List<StockEvent> kept) {
    Map<String, Long> firstSales = new HashMap<>();
    long[] days = new long[4];
    for (StockEvent event : kept) {
      if (event instanceof StockEvent.Sale sale) {
        days[day(sale.atMillis())] += sale.quantity();
        if (sale.orderId() != null) {
          firstSales.merge(sale.orderId(), sale.atMillis(), Math::min);
        }
      }
    }
    for (StockEvent event : kept) {
      if (event instanceof StockEvent.Return back) {
        long own = back.atMillis();
        String order = back.orderId();
        days[day(order == null ? own : firstSales.getOrDefault(order, own))] -= back.quantity();
      }
    }
    return Arrays.stream(days).boxed().toList();
  }

  private static int day(long atMillis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(atMillis), ZoneOffset.UTC).getDayOfMonth() - 3;
  }

  /** 640 sales in 40 chunks: to look through them for each sale would take 12,000 reads. */
  @Test
  void aSaleOfAnOrderWithoutReturnsReadsNoChunk() {
    Ledger ledger = Ledger.withNetReturns(0);
    for (int i = 0; i < 640; i++) {
      ledger.apply(sale("s" + i, "2026-10-03T10:00:00Z", 1, "SO-" + i));
    }
    assertThat(ledger.book.journal().hasSealed()).isTrue();
    // One chunk is looked at whenever one is sealed, whether the oldest can go.
    assertThat(ledger.archive.reads).isLessThanOrEqualTo(40);
  }
}

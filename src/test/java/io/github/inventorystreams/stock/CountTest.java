package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The effect of a stock count on the stock, in whatever order things arrive. */
class CountTest {

  @Test
  void withoutACountTheStockIsTheRunningSum() {
    Ledger ledger =
        new Ledger()
            .restock("r", "2026-01-05T08:00:00Z", 10)
            .sale("s", "2026-01-05T09:00:00Z", 12)
            .adjustment("a", "2026-01-05T10:00:00Z", -1);

    assertThat(ledger.onHand()).isEqualTo(-3);
  }

  @Test
  void aSaleBeforeTheCountThatComesLaterIsDemandButNoLessStock() {
    Ledger ledger =
        new Ledger().count("c", "2026-01-05T09:00:00Z", 20).sale("late", "2026-01-05T08:00:00Z", 3);

    assertThat(ledger.onHand()).isEqualTo(20);
    assertThat(ledger.book.days().demand()).containsExactly(3);
  }

  @Test
  void aSaleAfterTheCountLowersItEvenWhenItCameFirst() {
    Ledger ledger =
        new Ledger()
            .sale("early", "2026-01-05T10:00:00Z", 3)
            .count("c", "2026-01-05T09:00:00Z", 20);

    assertThat(ledger.onHand()).isEqualTo(17);
  }

  @Test
  void aMovementAtTheVeryInstantIsBeforeTheCount() {
    Ledger saleFirst =
        new Ledger().sale("s", "2026-01-05T09:00:00Z", 3).count("c", "2026-01-05T09:00:00Z", 20);
    Ledger countFirst =
        new Ledger().count("c", "2026-01-05T09:00:00Z", 20).sale("s", "2026-01-05T09:00:00Z", 3);

    assertThat(saleFirst.onHand()).isEqualTo(20);
    assertThat(countFirst.onHand()).isEqualTo(20);
  }

  @Test
  void anOlderCountThatComesLaterChangesNothing() {
    Ledger ledger =
        new Ledger()
            .count("new", "2026-01-05T09:00:00Z", 20)
            .count("old", "2026-01-05T08:00:00Z", 99);

    assertThat(ledger.onHand()).isEqualTo(20);
  }

  @Test
  void ofTwoCountsAtOneInstantTheGreaterIdWins() {
    Ledger ascending =
        new Ledger().count("a", "2026-01-05T09:00:00Z", 1).count("b", "2026-01-05T09:00:00Z", 2);
    Ledger descending =
        new Ledger().count("b", "2026-01-05T09:00:00Z", 2).count("a", "2026-01-05T09:00:00Z", 1);

    assertThat(ascending.onHand()).isEqualTo(2);
    assertThat(descending.onHand()).isEqualTo(2);
  }

  @Test
  void itsPlaceInTimeIsWhenItWasCountedNotWhenItWasRegistered() {
    EventHeader registeredLater =
        new EventHeader(Ledger.KEY, new EventId("shop", "c", 0), Ledger.at("2026-01-05T18:00:00Z"));
    Ledger ledger =
        new Ledger()
            .sale("s", "2026-01-05T10:00:00Z", 4)
            .apply(
                new StockEvent.Count(registeredLater, 20, Ledger.at("2026-01-05T09:00:00Z"), null));

    assertThat(ledger.onHand()).isEqualTo(16);
    assertThat(ledger.book.newestMillis()).isEqualTo(Ledger.at("2026-01-05T10:00:00Z"));
  }

  @Test
  void aLateCountAddsUpWhatWasSoldSinceAlsoFromSealedChunks() {
    Ledger ledger = new Ledger();
    for (int i = 0; i < 50; i++) {
      ledger.sale("s" + i, "2026-01-05T10:%02d:00Z".formatted(i), 1);
    }
    ledger.count("c", "2026-01-05T10:09:00Z", 100);

    // The sales of 10:10 to 10:49 are after it.
    assertThat(ledger.archive.sealed).hasSize(3);
    assertThat(ledger.onHand()).isEqualTo(60);
  }

  @Test
  void anyOrderOfTheSameEventsEndsInTheSameStock() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<StockEvent> events = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        EventHeader header =
            Ledger.header(
                "e" + i,
                "2026-01-%02dT%02d:00:00Z".formatted(5 + random.nextInt(5), random.nextInt(24)));
        events.add(
            random.nextInt(10) == 0
                ? new StockEvent.Count(header, random.nextInt(50), header.occurredAtMillis(), null)
                : random.nextBoolean()
                    ? new StockEvent.Sale(header, 1 + random.nextInt(5), null)
                    : new StockEvent.Restock(header, 1 + random.nextInt(9), null, 0, false, null));
      }
      Ledger one = new Ledger();
      events.forEach(one::apply);
      Collections.shuffle(events, random);
      Ledger other = new Ledger();
      events.forEach(other::apply);

      assertThat(other.book.onHand()).as("seed %d", seed).isEqualTo(one.book.onHand());
    }
  }
}

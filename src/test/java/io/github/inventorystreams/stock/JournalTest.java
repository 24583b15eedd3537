package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import org.junit.jupiter.api.Test;

/** The journal of the events that a book has applied. */
class JournalTest {

  private static StockEvent sale(String id, String instant) {
    return new StockEvent.Sale(Ledger.header(id, instant), 1, null);
  }

  @Test
  void aDuplicateIsKnownInTheTailAndInSealedChunks() {
    Ledger ledger = new Ledger();
    for (int i = 0; i < 40; i++) {
      ledger.sale("s" + i, "2026-01-05T10:%02d:00Z".formatted(i), 1);
    }

    for (int i = 0; i < 40; i++) {
      assertThat(ledger.offer(sale("s" + i, "2026-01-05T10:%02d:00Z".formatted(i))))
          .isInstanceOf(Bookkeeper.Duplicate.class);
    }
    assertThat(ledger.onHand()).isEqualTo(-40);
  }

  @Test
  void theIdentityIsSourceAndIdAndLineNotTheContent() {
    Ledger ledger = new Ledger().sale("s", "2026-01-05T10:00:00Z", 1);

    assertThat(ledger.offer(sale("s", "2026-01-05T11:00:00Z")))
        .isInstanceOf(Bookkeeper.Duplicate.class);
    for (EventId other :
        new EventId[] {
          new EventId("till", "s", 0), new EventId("shop", "s", 1), new EventId("shops", "", 0)
        }) {
      EventHeader header = new EventHeader(Ledger.KEY, other, Ledger.at("2026-01-05T10:00:00Z"));
      assertThat(ledger.offer(new StockEvent.Sale(header, 1, null)))
          .isInstanceOf(Bookkeeper.Applied.class);
    }
  }

  @Test
  void chunksThatHaveLeftTheWindowAreDropped() {
    Ledger ledger = new Ledger();
    int days = 28;
    for (int day = 1; day <= days; day++) {
      for (int i = 0; i < 20; i++) {
        ledger.sale(day + "-" + i, "2026-02-%02dT10:%02d:00Z".formatted(day, i), 1);
      }
    }

    // Eight days of 20 can lie in a window of 7 days; one chunk more is only partly outside.
    assertThat(ledger.archive.sealed.size() * Journal.CHUNK_ENTRIES).isBetween(100, 8 * 20 + 32);
    assertThat(ledger.offer(sale("22-0", "2026-02-22T10:00:00Z")))
        .isInstanceOf(Bookkeeper.Duplicate.class);
  }

  /** Until it is stored its entries can't be found, and warnings look for those of held events. */
  @Test
  void aChunkIsSealedAfterTheWarningsHaveBeenLookedAt() {
    Ledger ledger = new Ledger().count("c", "2026-01-05T09:00:00Z", 15);
    for (int i = 1; i < Journal.CHUNK_ENTRIES; i++) {
      ledger.decisions.clear();
      ledger.sale("s" + i, "2026-01-05T10:%02d:00Z".formatted(i), 1);
    }

    assertThat(ledger.decisions).hasAtLeastOneElementOfType(Decision.Warn.class);
    assertThat(ledger.decisions.get(ledger.decisions.size() - 1))
        .isInstanceOf(Decision.SealChunk.class);
  }

  @Test
  void anIdThatHasLeftTheWindowMayComeAgain() {
    Ledger ledger = new Ledger().sale("again", "2026-01-01T00:00:00Z", 1);
    for (int i = 1; i < Journal.CHUNK_ENTRIES; i++) {
      ledger.sale("old" + i, "2026-01-01T00:00:00Z", 1);
    }
    for (int i = 0; i < 2 * Journal.CHUNK_ENTRIES; i++) {
      ledger.sale("s" + i, "2026-02-05T10:%02d:00Z".formatted(i), 1);
    }

    assertThat(ledger.offer(sale("again", "2026-02-05T11:00:00Z")))
        .isInstanceOf(Bookkeeper.Applied.class);
  }
}

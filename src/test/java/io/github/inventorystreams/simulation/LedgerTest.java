package io.github.inventorystreams.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final BookKey BOOK = new BookKey("A-1", "DC1");
  private static final EventHeader HEADER = new EventHeader(BOOK, new EventId("s", "1", 0), 0);

  private final Ledger ledger = new Ledger();

  @Test
  void aSaleIsCoveredByWhatIsThereBeforeIt() {
    ledger.apply(new StockEvent.Count(HEADER, 10, 0, null));
    ledger.apply(new StockEvent.Sale(HEADER, 4, null));
    ledger.apply(new StockEvent.Sale(HEADER, 8, null));
    ledger.apply(new StockEvent.Sale(HEADER, 8, null));

    assertThat(ledger.onHand(BOOK)).isEqualTo(-10);
    assertThat(ledger.fillRate()).isEqualTo(0.5);
  }

  @Test
  void everythingElseMovesStockWithoutBeingDemand() {
    ledger.apply(new StockEvent.Restock(HEADER, 20, null, 0, false, null));
    ledger.apply(new StockEvent.Return(HEADER, 3, true, null));
    ledger.apply(new StockEvent.Return(HEADER, 5, false, null));
    ledger.apply(new StockEvent.Adjustment(HEADER, -2, AdjustmentReason.DAMAGE));
    ledger.apply(new StockEvent.LostDemand(HEADER, 9));
    ledger.apply(new StockEvent.Ordered(HEADER, 9, "X-1", 1, null, null));

    assertThat(ledger.onHand(BOOK)).isEqualTo(21);
    assertThat(ledger.fillRate()).isEqualTo(1);
  }
}

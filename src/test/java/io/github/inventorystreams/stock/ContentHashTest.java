package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The hash that distinguishes a repetition from another event under the same identity. */
class ContentHashTest {
  private static final EventHeader HEADER = Ledger.header("e", "2026-01-05T10:00:00Z");

  private static StockEvent restock(
      long quantity,
      @Nullable String poNumber,
      int line,
      boolean last,
      @Nullable String supplierId) {
    return new StockEvent.Restock(HEADER, quantity, poNumber, line, last, supplierId);
  }

  private static StockEvent ordered(
      long quantity,
      String poNumber,
      int line,
      @Nullable String supplierId,
      @Nullable Long expectedAtMillis) {
    return new StockEvent.Ordered(HEADER, quantity, poNumber, line, supplierId, expectedAtMillis);
  }

  @Test
  void eachFieldMattersAndTheTypeDoes() {
    List<StockEvent> events =
        List.of(
            new StockEvent.Sale(HEADER, 1, null),
            new StockEvent.Sale(HEADER, 2, null),
            new StockEvent.Sale(HEADER, 1, ""),
            new StockEvent.Sale(HEADER, 1, "SO-1"),
            new StockEvent.Sale(Ledger.header("e", "2026-01-05T10:00:01Z"), 1, null),
            restock(1, null, 0, false, null),
            restock(1, null, 0, true, null),
            restock(1, "PO", 0, false, null),
            restock(1, null, 0, false, "PO"),
            restock(1, "PO", 1, false, null),
            new StockEvent.Return(HEADER, 1, true, null),
            new StockEvent.Return(HEADER, 1, false, null),
            new StockEvent.Return(HEADER, 1, true, "SO-1"),
            new StockEvent.Count(HEADER, 1, 7, null),
            new StockEvent.Count(HEADER, 1, 8, null),
            new StockEvent.Count(HEADER, 1, 7, "ST-1"),
            new StockEvent.Adjustment(HEADER, 1, AdjustmentReason.FOUND),
            new StockEvent.Adjustment(HEADER, -1, AdjustmentReason.FOUND),
            new StockEvent.Adjustment(HEADER, 1, AdjustmentReason.TRANSFER_IN),
            new StockEvent.Reserve(HEADER, 1, "SO-1", null),
            new StockEvent.Reserve(HEADER, 1, "SO-1", 7L),
            new StockEvent.Reserve(HEADER, 1, "SO-2", null),
            new StockEvent.Release(HEADER, 1, "SO-1"),
            new StockEvent.LostDemand(HEADER, 1),
            new StockEvent.Correction(HEADER, new EventId("shop", "x", 0)),
            new StockEvent.Correction(HEADER, new EventId("shop", "x", 1)),
            new StockEvent.Correction(HEADER, new EventId("shop", "y", 0)),
            ordered(1, "X-1", 1, null, null),
            ordered(1, "X-1", 2, null, null),
            ordered(1, "X-1", 1, "S1", null),
            ordered(1, "X-1", 1, null, 7L),
            ordered(1, "X-2", 1, null, null));
    Map<Integer, StockEvent> seen = new HashMap<>();

    for (StockEvent event : events) {
      assertThat(seen.put(ContentHash.of(event), event)).as("same as %s", event).isNull();
    }
  }

  @Test
  void identityAndPlaceDoNotMatter() {
    EventHeader other =
        new EventHeader(
            new BookKey("B-2", "DC9"), new EventId("till", "z", 4), HEADER.occurredAtMillis());

    assertThat(ContentHash.of(new StockEvent.Sale(other, 3, "SO-1")))
        .isEqualTo(ContentHash.of(new StockEvent.Sale(HEADER, 3, "SO-1")));
  }

  /**
   * Books remember it: a version that reckons otherwise would see conflicts in every repetition.
   */
  @Test
  void isTheSameInEveryRun() {
    assertThat(ContentHash.of(new StockEvent.Adjustment(HEADER, 5, AdjustmentReason.LOSS)))
        .isEqualTo(1215901888);
  }
}

package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import org.junit.jupiter.api.Test;

class MereCountTest {
  private static final EventHeader HEADER =
      new EventHeader(new BookKey("SKU-1", "DC1"), new EventId("shop", "1", 0), 0);

  @Test
  void salesTakeAndRestocksBring() {
    assertThat(MereCount.after(5, new StockEvent.Sale(HEADER, 7, "SO-1"))).isEqualTo(-2);
    assertThat(MereCount.after(5, new StockEvent.Restock(HEADER, 7, null, 0, false, null)))
        .isEqualTo(12);
  }

  @Test
  void countsReplace() {
    assertThat(MereCount.after(5, new StockEvent.Count(HEADER, 7, 0, null))).isEqualTo(7);
  }
}

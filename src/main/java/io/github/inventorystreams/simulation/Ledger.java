package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * A plain book of what is on hand, fed in the order of time, and how much of the demand it covered.
 * It knows neither late events nor duplicates.
 */
public final class Ledger {
  private final Map<BookKey, Long> onHand = new HashMap<>();
  private long soldUnits;
  private long coveredUnits;

  /** Books one event. */
  public void apply(StockEvent event) {
    long before = onHand(event.header().book());
    long after = event.match(new After(before));
    if (after != before) {
      onHand.put(event.header().book(), after);
    }
  }

  /** Units on hand; below 0 where more was sold than there was. */
  public long onHand(BookKey book) {
    return onHand.getOrDefault(book, 0L);
  }

  /** Units sold that were there just before the sale over all units sold; 1 without a sale. */
  public double fillRate() {
    return soldUnits == 0 ? 1 : (double) coveredUnits / soldUnits;
  }

  /** The stock on hand after an event. */
  private final class After implements StockEvent.Cases<Long> {
    private final long before;

    After(long before) {
      this.before = before;
    }

    @Override
    public Long sale(StockEvent.Sale sale) {
      soldUnits += sale.quantity();
      coveredUnits += Math.min(sale.quantity(), Math.max(0, before));
      return before - sale.quantity();
    }

    @Override
    public Long restock(StockEvent.Restock restock) {
      return before + restock.quantity();
    }

    @Override
    public Long returned(StockEvent.Return returned) {
      return returned.sellable() ? before + returned.quantity() : before;
    }

    @Override
    public Long count(StockEvent.Count count) {
      return count.countedQuantity();
    }

    @Override
    public Long adjustment(StockEvent.Adjustment adjustment) {
      return before + adjustment.delta();
    }

    @Override
    public Long reserve(StockEvent.Reserve reserve) {
      return before;
    }

    @Override
    public Long release(StockEvent.Release release) {
      return before;
    }

    /** No world takes anything back. */
    @Override
    public Long correction(StockEvent.Correction correction) {
      return before;
    }

    @Override
    public Long lostDemand(StockEvent.LostDemand lostDemand) {
      return before;
    }

    @Override
    public Long demandCorrection(StockEvent.DemandCorrection correction) {
      return before;
    }

    @Override
    public Long confirmation(StockEvent.Confirmation confirmation) {
      return before;
    }

    @Override
    public Long ordered(StockEvent.Ordered ordered) {
      return before;
    }
  }
}

package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.StockLevel;
import java.util.List;
import java.util.function.Supplier;

/** A consequence of a change of a book. */
public sealed interface Decision {

  /** Calls the case of this decision's type. */
  void match(Cases cases);

  /** One action per type. */
  interface Cases {
    void publish(StockLevel level);

    void publish(LowStockWarning warning);

    void forecast(Supplier<DemandForecast> forecast);

    void propose(OrderProposal proposal);

    void remember(ReviewOutcome outcome);

    void poolSales(PoolSales pooled);

    void closeDays(SalesDays days);

    void sealChunk(int number, List<JournalEntry> entries);

    void dropChunk(int number);

    void keep(Reservation reservation);

    void dropReservation(long order);
  }

  /** A change of the stock level. */
  record Level(StockLevel level) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.publish(level);
    }
  }

  /** A step of a warning. */
  record Warn(LowStockWarning warning) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.publish(warning);
    }
  }

  /** A new forecast of the demand. How well that goes is measured only where somebody asks. */
  record Forecasted(Supplier<DemandForecast> forecast) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.forecast(forecast);
    }
  }

  /** A proposal of an order to the supplier. */
  record Propose(OrderProposal proposal) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.propose(proposal);
    }
  }

  /** The outcome of a review, for those who ask why nothing was ordered. */
  record Reviewed(ReviewOutcome outcome) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.remember(outcome);
    }
  }

  /** The sales of the SKU up to a review, from which the supplier's other SKUs may learn. */
  record PoolSales(String supplierId, PooledSales sales) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.poolSales(this);
    }
  }

  /** The end of days that have left the window: they can't change any more. */
  record CloseDays(SalesDays days) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.closeDays(days);
    }
  }

  /** A full chunk of the journal, to be kept under a number. */
  record SealChunk(int number, List<JournalEntry> entries) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.sealChunk(number, entries);
    }
  }

  /** A chunk that has left the window, to be dropped. */
  record DropChunk(int number) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.dropChunk(number);
    }
  }

  /** A changed reservation, to be kept. */
  record KeepReservation(Reservation reservation) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.keep(reservation);
    }
  }

  /** A reservation that is over and that nothing more can concern, to be dropped. */
  record DropReservation(long order) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.dropReservation(order);
    }
  }
}

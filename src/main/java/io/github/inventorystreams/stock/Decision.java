package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.GroupSales;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.StockLevel;
import java.util.List;
import java.util.function.Supplier;

/** What follows from a change of a book. */
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

    void share(Share share);

    void closeDays(SalesDays days);

    void sealChunk(int number, List<JournalEntry> entries);

    void dropChunk(int number);

    void keep(Reservation reservation);

    void dropReservation(long order);
  }

  /** The level is another one. */
  record Level(StockLevel level) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.publish(level);
    }
  }

  /** A warning has taken a step. */
  record Warn(LowStockWarning warning) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.publish(warning);
    }
  }

  /** Demand was forecast. How well that goes is measured only where somebody asks. */
  record Forecasted(Supplier<DemandForecast> forecast) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.forecast(forecast);
    }
  }

  /** The supplier is asked for units. */
  record Propose(OrderProposal proposal) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.propose(proposal);
    }
  }

  /** How a review ended, for those who ask why nothing was ordered. */
  record Reviewed(ReviewOutcome outcome) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.remember(outcome);
    }
  }

  /** The supplier's other SKUs may learn from what this one has sold up to a review. */
  record Share(String supplierId, GroupSales sales) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.share(this);
    }
  }

  /** Days have left the window: they can't change any more. */
  record CloseDays(SalesDays days) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.closeDays(days);
    }
  }

  /** A full chunk of the journal is to be kept under a number. */
  record SealChunk(int number, List<JournalEntry> entries) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.sealChunk(number, entries);
    }
  }

  /** A chunk has left the window. */
  record DropChunk(int number) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.dropChunk(number);
    }
  }

  /** A reservation stands otherwise. */
  record KeepReservation(Reservation reservation) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.keep(reservation);
    }
  }

  /** Nothing more will be heard of an order's reservation. */
  record DropReservation(long order) implements Decision {
    @Override
    public void match(Cases cases) {
      cases.dropReservation(order);
    }
  }
}

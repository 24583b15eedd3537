package io.github.inventorystreams.state;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.purchasing.ReceivedTotal;

/** A message from the books of a partition to the suppliers' desks. */
public sealed interface SupplierStageInput {

  /** Calls the case of this input's type. */
  void match(Cases cases);

  /** One action per type. */
  interface Cases {
    void proposed(Proposed proposed);

    void received(Received received);

    void shared(Shared shared);

    void done(Done done);
  }

  /** The proposal of a book. */
  record Proposed(OrderProposal proposal) implements SupplierStageInput {
    @Override
    public void match(Cases cases) {
      cases.proposed(this);
    }
  }

  /** The units that a book has received of an order line. */
  record Received(ReceivedTotal receipt) implements SupplierStageInput {
    @Override
    public void match(Cases cases) {
      cases.received(this);
    }
  }

  /** The pooled sales of a supplier's SKUs in one partition of books up to a review. */
  record Shared(String supplierId, int partition, PooledSales sales) implements SupplierStageInput {
    @Override
    public void match(Cases cases) {
      cases.shared(this);
    }
  }

  /** The statement that all reviews of a partition of books up to an instant have taken place. */
  record Done(int partition, long upToMillis) implements SupplierStageInput {
    @Override
    public void match(Cases cases) {
      cases.done(this);
    }
  }
}

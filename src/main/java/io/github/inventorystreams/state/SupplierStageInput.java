package io.github.inventorystreams.state;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import org.jspecify.annotations.Nullable;

/** A message to the suppliers' desks: from the books of a partition, or from outside. */
public sealed interface SupplierStageInput {

  /** Calls the case of this input's type. */
  void match(Cases cases);

  /** One action per type. */
  interface Cases {
    void proposed(Proposed proposed);

    void received(Received received);

    void pooled(Pooled pooled);

    void done(Done done);

    void fromOutside(FromOutside record);
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
  record Pooled(String supplierId, int partition, PooledSales sales) implements SupplierStageInput {
    @Override
    public void match(Cases cases) {
      cases.pooled(this);
    }
  }

  /** The statement that all reviews of a partition of books up to an instant have taken place. */
  record Done(int partition, long upToMillis) implements SupplierStageInput {
    @Override
    public void match(Cases cases) {
      cases.done(this);
    }
  }

  /**
   * A record of a topic of suppliers as it was published; its place and key say the rest.
   *
   * @param value {@code null} where something is deleted
   */
  record FromOutside(byte @Nullable [] value) implements SupplierStageInput {
    @Override
    public void match(Cases cases) {
      cases.fromOutside(this);
    }
  }
}

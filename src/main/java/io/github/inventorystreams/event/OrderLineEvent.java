package io.github.inventorystreams.event;

import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event that the supplier's desk publishes to the books: the way back of the loop. */
public sealed interface OrderLineEvent {

  /** Calls the case of this record's type. */
  <R> R match(Cases<R> cases);

  /** One function per type. */
  interface Cases<R> {
    R line(Line line);

    R terms(Terms terms);

    R pool(Pool pool);

    R closed(Closed closed);
  }

  /**
   * The units that are inbound for a book on one order line, or the answer that a proposal got
   * nothing.
   *
   * @param reviewAtMillis the review of the proposal that this answers
   * @param poNumber the order, or {@code null} where nothing was ordered
   * @param line its line from 1, 0 where nothing was ordered
   * @param quantity units that will come in all: ordered less rejected
   * @param expectedDelivery the promised or else the requested day of the next part; {@code null}
   *     where nothing was ordered, the order still has to be approved or the supplier knows no day
   * @param revision of the order, 1 when it was placed
   * @param receivedQuantity units of it that the desk knows to have come
   * @param withheld why nothing was ordered; {@code null} where something was
   * @param substituteFor the SKU that was ordered, where the supplier delivers the book's SKU in
   *     its place; else {@code null}
   * @param proposed whether the order still has to be approved
   * @param awaited what is still to come on which day, the next first, where that is more than
   *     {@code expectedDelivery} says; else empty
   */
  record Line(
      BookKey book,
      String supplierId,
      long reviewAtMillis,
      @Nullable String poNumber,
      int line,
      long quantity,
      @Nullable LocalDate expectedDelivery,
      int revision,
      long receivedQuantity,
      @Nullable Withheld withheld,
      @Nullable String substituteFor,
      boolean proposed,
      List<Delivery> awaited)
      implements OrderLineEvent {
    public Line {
      awaited = List.copyOf(awaited);
    }

    /** Of what all comes on one day. */
    public Line(
        BookKey book,
        String supplierId,
        long reviewAtMillis,
        @Nullable String poNumber,
        int line,
        long quantity,
        @Nullable LocalDate expectedDelivery,
        int revision,
        long receivedQuantity,
        @Nullable Withheld withheld,
        @Nullable String substituteFor,
        boolean proposed) {
      this(
          book,
          supplierId,
          reviewAtMillis,
          poNumber,
          line,
          quantity,
          expectedDelivery,
          revision,
          receivedQuantity,
          withheld,
          substituteFor,
          proposed,
          List.of());
    }

    /** Of an order that needs no approval. */
    public Line(
        BookKey book,
        String supplierId,
        long reviewAtMillis,
        @Nullable String poNumber,
        int line,
        long quantity,
        @Nullable LocalDate expectedDelivery,
        int revision,
        long receivedQuantity,
        @Nullable Withheld withheld,
        @Nullable String substituteFor) {
      this(
          book,
          supplierId,
          reviewAtMillis,
          poNumber,
          line,
          quantity,
          expectedDelivery,
          revision,
          receivedQuantity,
          withheld,
          substituteFor,
          false);
    }

    /** Of what was ordered itself. */
    public Line(
        BookKey book,
        String supplierId,
        long reviewAtMillis,
        @Nullable String poNumber,
        int line,
        long quantity,
        @Nullable LocalDate expectedDelivery,
        int revision,
        long receivedQuantity,
        @Nullable Withheld withheld) {
      this(
          book,
          supplierId,
          reviewAtMillis,
          poNumber,
          line,
          quantity,
          expectedDelivery,
          revision,
          receivedQuantity,
          withheld,
          null);
    }

    /** Of a line of which nothing has come. */
    public Line(
        BookKey book,
        String supplierId,
        long reviewAtMillis,
        @Nullable String poNumber,
        int line,
        long quantity,
        @Nullable LocalDate expectedDelivery,
        int revision) {
      this(
          book,
          supplierId,
          reviewAtMillis,
          poNumber,
          line,
          quantity,
          expectedDelivery,
          revision,
          0,
          null);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.line(this);
    }
  }

  /**
   * The reason why a proposal got nothing.
   *
   * @param note with the figures, for people
   */
  record Withheld(ReviewOutcome.Result reason, String note) {}

  /** The terms of a supplier, from the next review on. */
  record Terms(SupplierTerms terms) implements OrderLineEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.terms(this);
    }
  }

  /** The pooled sales of a supplier's SKUs, which hold from the next review on. */
  record Pool(String supplierId, PooledSales sales) implements OrderLineEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.pool(this);
    }
  }

  /**
   * The statement that all rounds up to an instant are closed in one partition of the supplier
   * stage.
   *
   * @param partition of the supplier stage
   */
  record Closed(long upToMillis, int partition) implements OrderLineEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.closed(this);
    }
  }
}

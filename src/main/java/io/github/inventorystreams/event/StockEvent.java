package io.github.inventorystreams.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that happened to the stock of one SKU at one location. Quantities are above 0. */
public sealed interface StockEvent {

  EventHeader header();

  /** Its place in time: of a count the instant as of which it holds. Milliseconds since 1970. */
  default long atMillis() {
    return header().occurredAtMillis();
  }

  /** The name of its type in the contract, e.g. {@code LOST_DEMAND}. */
  default String typeName() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  /** Calls the case of this event's type. */
  <R> R match(Cases<R> cases);

  /** One function per type, so that a rule handles every type or does not compile. */
  interface Cases<R> {
    R sale(Sale sale);

    R restock(Restock restock);

    R returned(Return returned);

    R count(Count count);

    R adjustment(Adjustment adjustment);

    R reserve(Reserve reserve);

    R release(Release release);

    R lostDemand(LostDemand lostDemand);

    R correction(Correction correction);

    R ordered(Ordered ordered);

    R demandCorrection(DemandCorrection correction);

    R confirmation(Confirmation confirmation);
  }

  /** Units that left for a customer. */
  record Sale(EventHeader header, long quantity, @Nullable String orderId) implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sale(this);
    }
  }

  /**
   * Units that came in.
   *
   * @param poNumber the purchase order that they belong to, if any
   * @param line the line of that order, from 1; 0 without an order
   * @param finalDelivery whether nothing more will come on that line
   */
  record Restock(
      EventHeader header,
      long quantity,
      @Nullable String poNumber,
      int line,
      boolean finalDelivery,
      @Nullable String supplierId)
      implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.restock(this);
    }
  }

  /**
   * Units that a customer sent back.
   *
   * @param sellable false if they are damaged and do not go back to stock
   */
  record Return(EventHeader header, long quantity, boolean sellable, @Nullable String orderId)
      implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.returned(this);
    }
  }

  /**
   * A stock count, absolute as of the instant at which it was made.
   *
   * @param countedQuantity the units found, 0 or more
   * @param countedAtMillis the instant as of which they were found
   */
  record Count(
      EventHeader header, long countedQuantity, long countedAtMillis, @Nullable String countId)
      implements StockEvent {
    @Override
    public long atMillis() {
      return countedAtMillis;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.count(this);
    }
  }

  /**
   * A change of stock that is neither demand nor supply.
   *
   * @param delta units, positive or negative, never 0
   */
  record Adjustment(EventHeader header, long delta, AdjustmentReason reason) implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.adjustment(this);
    }
  }

  /**
   * Units promised to an order that has not left yet.
   *
   * @param expiresAtMillis when the promise ends by itself, or {@code null} if it does not
   */
  record Reserve(EventHeader header, long quantity, String orderId, @Nullable Long expiresAtMillis)
      implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.reserve(this);
    }
  }

  /** Units that an order no longer needs. */
  record Release(EventHeader header, long quantity, String orderId) implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.release(this);
    }
  }

  /** Units that a customer wanted and could not have. */
  record LostDemand(EventHeader header, long quantity) implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lostDemand(this);
    }
  }

  /**
   * The withdrawal of one earlier event of the same source and book, as if it had never happened.
   *
   * @param corrects the identity of that event
   */
  record Correction(EventHeader header, EventId corrects) implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.correction(this);
    }
  }

  /**
   * An order that another system placed: on order until received.
   *
   * @param line the line of that order, from 1
   * @param expectedAtMillis when it should arrive, or {@code null} if nobody knows
   */
  record Ordered(
      EventHeader header,
      long quantity,
      String poNumber,
      int line,
      @Nullable String supplierId,
      @Nullable Long expectedAtMillis)
      implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ordered(this);
    }
  }

  /**
   * The true demand of a day, in place of the demand that was booked on it. It moves no stock.
   *
   * @param epochDay the local day that is mended
   * @param quantity units, 0 or more
   */
  record DemandCorrection(EventHeader header, long epochDay, long quantity) implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.demandCorrection(this);
    }
  }

  /**
   * The confirmation that an implausible event of the same source and book is right, so that it is
   * held no longer.
   *
   * @param confirms the identity of that event
   */
  record Confirmation(EventHeader header, EventId confirms) implements StockEvent {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.confirmation(this);
    }
  }
}

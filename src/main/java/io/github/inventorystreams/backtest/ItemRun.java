package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.simulation.Draws;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.review.Review;
import io.github.inventorystreams.stock.warning.Threshold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item's way through the buckets: what really happens to it, given to its book as events. The
 * book sees sales, receipts and counts only; demand that finds no stock stays unknown to it, unless
 * the scenario says otherwise.
 */
final class ItemRun {
  private static final String SOURCE = "backtest";

  private final Scenario scenario;
  private final Item item;
  private final BookRun run;
  private final List<Shipment> shipments = new ArrayList<>();
  private long stock;
  private long backlog;
  private int events;

  /** Units on their way on an order line. */
  private record Shipment(int bucket, long quantity, String poNumber, int line) {}

  ItemRun(Scenario scenario, Item item, Bookkeeper bookkeeper) {
    this.scenario = scenario;
    this.item = item;
    this.run =
        new BookRun(Book.empty(item.book(), new Threshold(null, 0), Book.NO_REVIEW), bookkeeper);
  }

  Item item() {
    return item;
  }

  BookRun run() {
    return run;
  }

  /**
   * Gives the book the history and what is there and on its way at the start. A bucket that had
   * stock in a share of its time is one in which a count found some at its beginning and none at
   * the end of that share; all its sales lie before.
   */
  void open() {
    for (int i = 0; i < item.history().sold().length; i++) {
      past(item.history().firstBucket() + i, item.history().sold()[i], share(i));
    }
    long openedAtMillis = begin(0) - 1;
    count(openedAtMillis, item.onHand());
    stock = item.onHand();
    int line = 0;
    for (Item.Arrival arrival : item.pipeline()) {
      line++;
      run.apply(
          new StockEvent.Ordered(
              header(openedAtMillis),
              arrival.quantity(),
              "OPEN",
              line,
              item.supplierId(),
              begin(arrival.bucket())));
      shipments.add(new Shipment(arrival.bucket(), arrival.quantity(), "OPEN", line));
    }
  }

  private double share(int i) {
    return item.history().inStockShare()[i];
  }

  private void past(int bucket, long sold, double inStockShare) {
    long beginMillis = begin(bucket);
    long endMillis = begin(bucket + 1);
    long emptyAtMillis = beginMillis + Math.round(inStockShare * (endMillis - beginMillis));
    // Without in-stock time, what was sold all the same was sold at some time of the bucket.
    long soldOutMillis = inStockShare > 0 ? emptyAtMillis : endMillis;
    count(beginMillis, inStockShare > 0 ? sold + 1 : 0);
    long[] wanted =
        Spread.instants(
            draws(bucket), sold, beginMillis + 1, Math.max(beginMillis + 2, soldOutMillis));
    sales(wanted, 0, wanted.length);
    if (inStockShare > 0 && inStockShare < 1) {
      count(emptyAtMillis, 0);
    }
  }

  /** Receipts arrive, demand is served, the bucket closes. */
  Period live(int bucket) {
    long opening = stock;
    long received = receive(bucket);
    long demand = item.demand()[bucket];
    long served = Math.min(stock, demand);
    long[] wanted = Spread.instants(draws(bucket), demand, begin(bucket) + 2, begin(bucket + 1));
    sales(wanted, 0, Math.toIntExact(served));
    stock -= served;
    int missed = Math.toIntExact(served);
    if (scenario.unmetDemand() == UnmetDemand.BACKORDERED) {
      sales(wanted, missed, wanted.length);
      backlog += demand - served;
    } else if (scenario.lostDemandSeen()) {
      lost(wanted, missed);
    }
    long onHand = run.book().onHand().units();
    if (onHand != stock - backlog) {
      throw new IllegalStateException(
          "the book of %s has %d on hand, but there are %d"
              .formatted(item.book(), onHand, stock - backlog));
    }
    return new Period(
        bucket, opening, received, demand, served, stock, run.book().inbound().onOrder());
  }

  /** The backlog is served before anybody else. */
  private long receive(int bucket) {
    long received = 0;
    for (Shipment shipment : shipments) {
      if (shipment.bucket() == bucket) {
        received += shipment.quantity();
        run.apply(
            new StockEvent.Restock(
                header(begin(bucket) + 1),
                shipment.quantity(),
                shipment.poNumber(),
                shipment.line(),
                true,
                item.supplierId()));
      }
    }
    shipments.removeIf(shipment -> shipment.bucket() <= bucket);
    stock += received;
    long owed = Math.min(stock, backlog);
    stock -= owed;
    backlog -= owed;
    return received;
  }

  @Nullable OrderProposal review(Review review) {
    return run.review(review);
  }

  /** An order line comes at the beginning of a bucket. */
  void expect(int bucket, long quantity, String poNumber, int line) {
    shipments.add(new Shipment(bucket, quantity, poNumber, line));
  }

  /** One sale a day, at the instant of its last unit: to a book that is the same as many. */
  private void sales(long[] wanted, int from, int to) {
    for (int first = from; first < to; ) {
      int end = endOfDay(wanted, first, to);
      run.apply(new StockEvent.Sale(header(wanted[end - 1]), end - first, null));
      first = end;
    }
  }

  private void lost(long[] wanted, int from) {
    for (int first = from; first < wanted.length; ) {
      int end = endOfDay(wanted, first, wanted.length);
      run.apply(new StockEvent.LostDemand(header(wanted[end - 1]), end - first));
      first = end;
    }
  }

  private static int endOfDay(long[] wanted, int from, int to) {
    long day = Math.floorDiv(wanted[from], Buckets.DAY_MILLIS);
    int end = from + 1;
    while (end < to && Math.floorDiv(wanted[end], Buckets.DAY_MILLIS) == day) {
      end++;
    }
    return end;
  }

  private void count(long atMillis, long units) {
    run.apply(new StockEvent.Count(header(atMillis), units, atMillis, null));
  }

  private EventHeader header(long atMillis) {
    events++;
    return new EventHeader(item.book(), new EventId(SOURCE, Integer.toString(events), 0), atMillis);
  }

  /** Of one bucket and no other, so that later demand changes nothing before it. */
  private Draws draws(int bucket) {
    return Draws.of(scenario.seed(), "demand", item.book(), bucket);
  }

  private long begin(int bucket) {
    return scenario.buckets().beginMillis(bucket);
  }
}

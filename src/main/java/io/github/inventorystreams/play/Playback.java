package io.github.inventorystreams.play;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.OutputReader;
import java.util.Comparator;
import java.util.List;

/**
 * The common part of both ways of playing: it publishes, listens to what comes of it, and keeps the
 * score.
 */
final class Playback implements AutoCloseable {
  private static final int PROGRESS_EVERY_EVENTS = 2_000;
  private static final long NAP_MILLIS = 200;

  private final Publisher publisher;
  private final TopicTail<LowStockWarning> warnings;
  private final TopicTail<PurchaseOrder> orders;
  private final PlayListener listener;
  private final Stopwatch stopwatch;
  private final Pace pace;
  private final Runnable health;
  private final PlayStatistics score = new PlayStatistics();

  Playback(
      Cluster cluster, PlayListener listener, Stopwatch stopwatch, Pace pace, Runnable health) {
    this.listener = listener;
    this.stopwatch = stopwatch;
    this.pace = pace;
    this.health = health;
    this.warnings =
        TopicTail.fromNow(
            cluster, cluster.topics().lowStockWarnings(), new OutputReader()::warning);
    this.orders =
        TopicTail.fromNow(
            cluster, cluster.topics().purchaseOrders(), new OutputReader()::purchaseOrder);
    this.publisher = new Publisher(cluster);
  }

  Publisher publisher() {
    return publisher;
  }

  PlayStatistics score() {
    return score;
  }

  /** Publishes an event, not before its time. */
  void play(StockEvent event) {
    long atMillis = event.header().occurredAtMillis();
    waitUntil(atMillis);
    publisher.stock(event);
    score.published(event);
    if (score.events() % PROGRESS_EVERY_EVENTS == 0) {
      health.run();
      progress(atMillis);
    }
  }

  /** Under a pace, waits until an instant of event time has its turn, and goes on listening. */
  void waitUntil(long atMillis) {
    long early = pace.earlyMillis(atMillis);
    if (early == 0) {
      return;
    }
    publisher.flush();
    while (early > 0) {
      hearWarnings(atMillis);
      health.run();
      stopwatch.sleepMillis(Math.min(early, NAP_MILLIS));
      early = pace.earlyMillis(atMillis);
    }
  }

  void progress(long atMillis) {
    listener.progress(atMillis, score.events());
  }

  /** Hands on the warnings that have come by an instant of event time. */
  void hearWarnings(long atMillis) {
    List<LowStockWarning> heard = warnings.committed();
    if (!heard.isEmpty()) {
      score.warnings(heard);
      listener.warnings(atMillis, heard);
    }
  }

  /** The orders that were created since the last call, sorted by number. */
  List<PurchaseOrder> newOrders() {
    List<PurchaseOrder> created =
        orders.committed().stream()
            .filter(order -> order.type() == PurchaseOrder.Type.PO_CREATED)
            .sorted(Comparator.comparing(PurchaseOrder::poNumber))
            .toList();
    if (!created.isEmpty()) {
      score.orders(created);
      listener.purchaseOrders(created);
    }
    return created;
  }

  @Override
  public void close() {
    publisher.close();
    warnings.close();
    orders.close();
  }
}

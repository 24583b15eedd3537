package io.github.inventorystreams.bench;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.RoundSettled;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.Publisher;
import io.github.inventorystreams.play.Rounds;
import io.github.inventorystreams.play.Stopwatch;
import io.github.inventorystreams.play.TopicTail;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Takes a shop from review to review, on a processor whose clock follows ticks: no SKU is due
 * before a tick says so, and then all are.
 */
public final class ReviewRun implements AutoCloseable {
  private static final Duration MAX_WAIT = Duration.ofMinutes(15);

  private final OrderingShop shop;
  private final Publisher publisher;
  private final Rounds rounds;
  private final TopicTail<byte[]> forecasts;
  private final TopicTail<PurchaseOrder> orders;
  private final Supplier<ProcessorReading> processor;

  /**
   * A run on topics that exist.
   *
   * @param processor is asked for readings; throws if it has ended
   */
  public ReviewRun(
      Cluster cluster,
      OrderingShop shop,
      Stopwatch stopwatch,
      Supplier<ProcessorReading> processor) {
    this.shop = shop;
    this.processor = processor;
    this.publisher = new Publisher(cluster);
    TopicTail<RoundSettled> settled =
        TopicTail.fromNow(
            cluster, cluster.topics().reviewRounds(), new OutputReader()::roundSettled);
    this.rounds =
        new Rounds(
            settled,
            publisher.partitions(),
            MAX_WAIT,
            stopwatch,
            () -> {
              // It throws where the processor has ended.
              var unused = processor.get();
            });
    this.forecasts = TopicTail.fromNow(cluster, cluster.topics().demandForecasts(), value -> value);
    this.orders =
        TopicTail.fromNow(
            cluster, cluster.topics().purchaseOrders(), new OutputReader()::purchaseOrder);
  }

  /**
   * Publishes settings and history.
   *
   * @param progress is notified of the days that are published
   * @return the events in it
   */
  public long history(int days, LongConsumer progress) {
    return shop.history(days, publisher, progress);
  }

  /** Starts the clock where the history ends: from now on each SKU has a next review. */
  public void begin() {
    publisher.tick(shop.dayStartMillis());
    rounds.await(shop.dayStartMillis());
  }

  /**
   * Publishes the day before the next review.
   *
   * @return all events up to its end
   */
  public long nextDay() {
    shop.day(publisher::stock);
    publisher.flush();
    return shop.events();
  }

  /**
   * Makes all SKUs due and waits until all that follows is done; everything before has to be
   * applied.
   *
   * @throws BenchException if not every SKU was reviewed
   */
  public ReviewRound review() {
    ProcessorReading before = processor.get();
    long startNanos = System.nanoTime();
    publisher.tick(shop.dayStartMillis());
    rounds.await(shop.dayStartMillis());
    long wallNanos = System.nanoTime() - startNanos;
    ProcessorTime time = processor.get().time().minus(before.time());
    int reviewed = forecasts.committed().size();
    if (reviewed != shop.skus()) {
      throw new BenchException(
          "Of %d SKUs %d were reviewed: this is no measurement but a fault."
              .formatted(shop.skus(), reviewed));
    }
    return new ReviewRound(wallNanos, time, placedLines());
  }

  private long placedLines() {
    List<PurchaseOrder> placed =
        orders.committed().stream()
            .filter(order -> order.type() == PurchaseOrder.Type.PO_CREATED)
            .toList();
    placed.forEach(shop::order);
    return placed.stream().mapToLong(order -> order.lines().size()).sum();
  }

  @Override
  public void close() {
    publisher.close();
    rounds.close();
    forecasts.close();
    orders.close();
  }
}

package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.RecordFields;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.log.TopicFollower;
import io.github.inventorystreams.supply.delivery.PackedOrder;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The orders that answers can be about, those of all suppliers, packed. Orders that have been over
 * for two months are forgotten. Thread-safe.
 */
final class KnownOrders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KnownOrders.class);
  private static final Duration KEPT_WHEN_OVER = Duration.ofDays(60);

  /**
   * One order.
   *
   * @param placed the revision that asked the supplier, or {@code null} if it is not approved yet
   * @param latest the newest one
   */
  private record Known(@Nullable PackedOrder placed, PackedOrder latest) {}

  /** An order that is over. */
  private record Over(String poNumber, long sinceMillis) {}

  private final Map<String, Known> orders = new ConcurrentHashMap<>();

  /** In the order in which they ended; touched by the follower alone. */
  private final Queue<Over> over = new ArrayDeque<>();

  private final CountDownLatch loaded = new CountDownLatch(1);
  private final OutputReader reader = new OutputReader();
  private final InstantSource clock;
  private final TopicFollower follower;

  KnownOrders(Map<String, Object> clientProperties, Topics topics, InstantSource clock) {
    this.clock = clock;
    this.follower =
        new TopicFollower(
            "supply-orders",
            () -> CommittedConsumer.open(clientProperties),
            List.of(topics.purchaseOrders()),
            RetryingLoop.BEFORE_NEXT_TRY,
            this::read);
  }

  void start() {
    follower.start();
  }

  /** Waits a while for what was there at the start. */
  boolean awaitLoaded(Duration longest) throws InterruptedException {
    return loaded.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether all that was there at the start is known. */
  boolean isLoaded() {
    return loaded.getCount() == 0;
  }

  /**
   * Waits until all that was there at the start is known: an answer to one of them would else be
   * about no order.
   *
   * @throws IllegalStateException if it takes longer
   */
  void requireLoaded(Duration longest) {
    try {
      if (!awaitLoaded(longest)) {
        throw new IllegalStateException("the orders can't be read from Kafka");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the orders were read", e);
    }
  }

  /** The newest revision of an order. */
  Optional<PurchaseOrder> latest(String poNumber) {
    return Optional.ofNullable(orders.get(poNumber)).map(known -> unpacked(known.latest));
  }

  /** The revision of an order that asked the supplier. */
  Optional<PurchaseOrder> placed(String poNumber) {
    return Optional.ofNullable(orders.get(poNumber)).map(Known::placed).map(this::unpacked);
  }

  @Override
  public void close() {
    follower.close();
  }

  private PurchaseOrder unpacked(PackedOrder packed) {
    return reader.purchaseOrder(packed.json());
  }

  private void read(ConsumerRecords<byte[], byte[]> records, DoubleSupplier progress) {
    records.forEach(this::read);
    if (loaded.getCount() > 0 && progress.getAsDouble() == 1) {
      loaded.countDown();
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    if (message.value() == null) {
      return;
    }
    PurchaseOrder order;
    try {
      order = reader.purchaseOrder(message.value());
    } catch (IllegalArgumentException e) {
      RecordFields.of(message)
          .around(
              () ->
                  LOG.warn(
                      "{}-{}@{} can't be read, and no answer to it can: {}",
                      message.topic(),
                      message.partition(),
                      message.offset(),
                      e.getMessage()));
      return;
    }
    if (isOver(order)) {
      over.add(new Over(order.poNumber(), order.changedAtMillis()));
      forgetOld();
    }
    PackedOrder packed = PackedOrder.of(message.value());
    orders.merge(
        order.poNumber(),
        new Known(order.type() == PurchaseOrder.Type.PO_CREATED ? packed : null, packed),
        (before, now) -> new Known(now.placed == null ? before.placed : now.placed, now.latest));
  }

  private void forgetOld() {
    long latestMillis = clock.millis() - KEPT_WHEN_OVER.toMillis();
    for (Over next = over.peek();
        next != null && next.sinceMillis() < latestMillis;
        next = over.peek()) {
      over.remove();
      orders.remove(next.poNumber());
    }
  }

  private static boolean isOver(PurchaseOrder order) {
    return order.type() == PurchaseOrder.Type.PO_CLOSED
        || order.type() == PurchaseOrder.Type.PO_CANCELLED;
  }
}

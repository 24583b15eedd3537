package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.RecordFields;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.log.TopicFollower;
import io.github.inventorystreams.supply.delivery.PackedOrder;
import io.github.inventorystreams.supply.document.ShortNumber;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
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
  private static final Duration TO_ARRIVE = Duration.ofSeconds(5);
  static final Duration KEPT_WHEN_OVER = Duration.ofDays(60);

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

  /** The numbers of orders that some forms can't say, by what stands in their place. */
  private final Map<String, String> byShortNumber = new ConcurrentHashMap<>();

  /** The one that ended first comes first; touched by the follower alone. */
  private final Queue<Over> over = new PriorityQueue<>(Comparator.comparingLong(Over::sinceMillis));

  /** Guarded by this: how often Kafka had nothing new. */
  private long emptyPolls;

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

  /**
   * Waits until all that Kafka has of these orders is known here: an answer may come before this
   * process has read that there is such an order. Returns in a moment if there is none.
   */
  synchronized void await(Collection<String> poNumbers) {
    // The poll that is under way may have begun before the order was there.
    long enough = emptyPolls + 2;
    long endNanos = System.nanoTime() + TO_ARRIVE.toNanos();
    try {
      for (long left = TO_ARRIVE.toMillis();
          left > 0 && emptyPolls < enough && !poNumbers.stream().allMatch(this::has);
          left = Duration.ofNanos(endNanos - System.nanoTime()).toMillis()) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while an answer was read", e);
    }
  }

  /** Whether there is an order of this number. */
  boolean has(String poNumber) {
    return find(poNumber) != null;
  }

  private @Nullable Known find(String poNumber) {
    Known known = orders.get(poNumber);
    String whole = known == null ? byShortNumber.get(poNumber) : null;
    return whole == null ? known : orders.get(whole);
  }

  /**
   * The newest revision of an order.
   *
   * @param poNumber its number, or what stands in its place in forms that take fewer letters
   */
  Optional<PurchaseOrder> latest(String poNumber) {
    return Optional.ofNullable(find(poNumber)).map(known -> unpacked(known.latest));
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

  /** Takes what has come, often nothing. */
  void read(ConsumerRecords<byte[], byte[]> records, DoubleSupplier progress) {
    records.forEach(this::read);
    forgetOld();
    told(records.isEmpty());
    if (loaded.getCount() > 0 && progress.getAsDouble() == 1) {
      loaded.countDown();
    }
  }

  private synchronized void told(boolean isNothingNew) {
    emptyPolls += isNothingNew ? 1 : 0;
    notifyAll();
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
    }
    if (order.poNumber().length() > ShortNumber.LETTERS) {
      byShortNumber.put(ShortNumber.inPlaceOf(order.poNumber()), order.poNumber());
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
      byShortNumber.remove(ShortNumber.inPlaceOf(next.poNumber()));
    }
  }

  private static boolean isOver(PurchaseOrder order) {
    return order.type() == PurchaseOrder.Type.PO_CLOSED
        || order.type() == PurchaseOrder.Type.PO_CANCELLED;
  }
}

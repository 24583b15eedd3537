package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.RecordFields;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.supply.delivery.ControlNumbers;
import io.github.inventorystreams.supply.delivery.Deliveries;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.supply.delivery.DeliveryKey;
import io.github.inventorystreams.supply.delivery.PackedOrder;
import io.github.inventorystreams.supply.delivery.Request;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings orders to their suppliers. What is read is first published as a delivery that waits, and
 * then its offset is committed: the topic of deliveries is the outbox, from which each process that
 * takes over a partition goes on. Several of them share the partitions; what one supplier gets is
 * in one partition, and so in order.
 */
final class OrdersOut {
  private static final Logger LOG = LoggerFactory.getLogger(OrdersOut.class);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int MAX_POLLED = 200;
  private static final int SESSION_MILLIS = 10_000;
  private static final Duration TO_ARRIVE = Duration.ofSeconds(5);
  private static final long BETWEEN_SHOWS_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long BETWEEN_FORGETS_NANOS = Duration.ofHours(1).toNanos();

  private final Topics topics;
  private final Map<String, Object> properties;
  private final Function<ControlNumbers, Deliveries> empty;
  private final KnownOrders orders;
  private final Couriers couriers;
  private final SupplyProducer producer;
  private final InstantSource clock;
  private final SupplyStatus status;
  private final OutputReader reader = new OutputReader();
  private final RetryingLoop loop;
  private final Map<Integer, Deliveries> own = new HashMap<>();
  private long shownAtNanos = System.nanoTime() - BETWEEN_SHOWS_NANOS;
  private long forgotAtNanos = System.nanoTime();
  private String topicIds = "";
  private int turn;

  OrdersOut(
      Topics topics,
      String group,
      Map<String, Object> clientProperties,
      Function<ControlNumbers, Deliveries> empty,
      KnownOrders orders,
      Couriers couriers,
      SupplyProducer producer,
      InstantSource clock,
      SupplyStatus status) {
    this.topics = topics;
    this.empty = empty;
    this.orders = orders;
    this.couriers = couriers;
    this.producer = producer;
    this.clock = clock;
    this.status = status;
    this.properties = new HashMap<>();
    // A killed process holds back its suppliers for no longer than that.
    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    properties.putAll(clientProperties);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLLED);
    // An order and what is asked for it go to the same process.
    properties.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    this.loop =
        new RetryingLoop("supply-out", this::follow, RetryingLoop.BEFORE_NEXT_TRY, this::failed);
  }

  /**
   * Begins.
   *
   * @param ids what sets the topics of orders and of requests apart from others of their names
   */
  void start(String ids) {
    topicIds = ids;
    loop.start();
  }

  /** Asks for the end; {@link #join} waits for it. */
  void stop() {
    loop.stop();
  }

  void join(Duration patience) {
    loop.join(patience);
  }

  private void failed(RuntimeException failure) {
    LOG.error("Orders can't be read, and are tried again: {}", failure.getMessage());
  }

  private void follow() throws InterruptedException {
    try (Consumer<byte[], byte[]> consumer = CommittedConsumer.open(properties)) {
      Partitions partitions = new Partitions(consumer);
      consumer.subscribe(List.of(topics.purchaseOrders(), topics.deliveryRequests()), partitions);
      while (!loop.isStopped()) {
        step(consumer);
      }
      // What is on its way has a while to arrive, so that it is not sent once more.
      couriers.awaitIdle(TO_ARRIVE);
      settle();
      status.show(own.values());
    } finally {
      status.following(false);
      own.clear();
      couriers.forgetResults();
    }
  }

  private void step(Consumer<byte[], byte[]> consumer) {
    ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
    if (!polled.isEmpty()) {
      Map<Integer, Map<DeliveryKey, Delivery>> changed = new HashMap<>();
      for (ConsumerRecord<byte[], byte[]> message : polled) {
        Deliveries deliveries = own.get(message.partition());
        if (deliveries != null) {
          Map<DeliveryKey, Delivery> latest =
              changed.computeIfAbsent(message.partition(), number -> new LinkedHashMap<>());
          read(message, deliveries).forEach(delivery -> latest.put(delivery.key(), delivery));
        }
      }
      changed.values().forEach(this::callBack);
      changed.forEach((partition, latest) -> producer.deliveries(partition, latest.values()));
      producer.readTo(readTo(consumer));
      commit(consumer);
    }
    settle();
    dispatch();
    if (System.nanoTime() - shownAtNanos > BETWEEN_SHOWS_NANOS) {
      shownAtNanos = System.nanoTime();
      status.show(own.values());
    }
    if (System.nanoTime() - forgotAtNanos > BETWEEN_FORGETS_NANOS && orders.isLoaded()) {
      forgotAtNanos = System.nanoTime();
      forget();
    }
  }

  /** So that nothing is published after this of a document that does not have to go any more. */
  private void callBack(Map<DeliveryKey, Delivery> changed) {
    changed.forEach(
        (key, delivery) -> {
          if (!delivery.state().isOpen()) {
            couriers.callBack(key);
          }
        });
  }

  private ReadTo readTo(Consumer<?, ?> consumer) {
    return new ReadTo(
        positions(consumer, topics.purchaseOrders()),
        positions(consumer, topics.deliveryRequests()));
  }

  private Map<Integer, Long> positions(Consumer<?, ?> consumer, String topic) {
    return own.keySet().stream()
        .collect(
            Collectors.toMap(
                number -> number, number -> consumer.position(new TopicPartition(topic, number))));
  }

  private void forget() {
    long beforeMillis = clock.millis() - KnownOrders.KEPT_WHEN_OVER.toMillis();
    own.forEach(
        (partition, deliveries) ->
            producer.forget(partition, deliveries.forget(orders::has, beforeMillis)));
  }

  private List<Delivery> read(ConsumerRecord<byte[], byte[]> message, Deliveries deliveries) {
    if (message.value() == null) {
      return List.of();
    }
    try {
      if (message.topic().equals(topics.deliveryRequests())) {
        Request request = DeliveryJson.readRequest(message.value());
        PackedOrder order = request.order();
        return deliveries.requested(
            request, order == null ? null : reader.purchaseOrder(order.json()), clock.millis());
      }
      PurchaseOrder order = reader.purchaseOrder(message.value());
      return deliveries.revised(
          order,
          PackedOrder.of(message.value()),
          TraceContext.in(message.headers()).orElse(null),
          clock.millis());
    } catch (IllegalArgumentException e) {
      status.unreadable();
      RecordFields.of(message)
          .around(
              () ->
                  LOG.error(
                      "{}-{}@{} can't be read, and nothing is sent for it: {}",
                      message.topic(),
                      message.partition(),
                      message.offset(),
                      e.getMessage()));
      return List.of();
    }
  }

  /** Takes in how attempts have ended. */
  private void settle() {
    for (Couriers.Result result : couriers.results()) {
      Deliveries deliveries = own.get(result.partition());
      if (deliveries != null) {
        producer.deliveries(
            result.partition(), deliveries.done(result.tried(), result.attempt(), clock.millis()));
        status.tell(result);
      }
    }
  }

  private void dispatch() {
    List<Integer> partitions = new ArrayList<>(own.keySet());
    // Each is the first one in its turn: what it takes of a channel is not left to the others.
    Collections.rotate(partitions, turn++);
    for (Integer partition : partitions) {
      Deliveries deliveries = own.get(partition);
      if (deliveries != null) {
        deliveries
            .due(couriers::room, clock.millis())
            .forEach(delivery -> couriers.carry(partition, delivery));
      }
    }
  }

  private void commit(Consumer<byte[], byte[]> consumer) {
    try {
      consumer.commitSync();
    } catch (CommitFailedException | RebalanceInProgressException e) {
      // The next owner reads it again, and finds it among the deliveries.
      LOG.debug("not committed: the group shares the partitions anew", e);
    }
  }

  /** The listener to which partitions are assigned to this process. */
  private final class Partitions implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;

    Partitions(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      Set<Integer> numbers = new HashSet<>();
      assigned.forEach(partition -> numbers.add(partition.partition()));
      numbers.removeAll(own.keySet());
      ReadTo kept = ReadTo.NOWHERE;
      for (Integer number : numbers) {
        DeliveryLog log = log(List.of(number));
        if (loop.isStopped()) {
          return;
        }
        kept = kept.orFurther(log.readTo());
        own.put(number, restored(number, log));
      }
      ReadTo ofOwn = kept;
      new StartOffsets(consumer, topics, loop::isStopped)
          .begin(assigned, ofOwn, () -> log(allPartitions()).readTo().orFurther(ofOwn));
      if (loop.isStopped()) {
        return;
      }
      producer.readTo(readTo(consumer));
      status.following(true);
    }

    private List<Integer> allPartitions() {
      return consumer.partitionsFor(topics.orderDeliveries()).stream()
          .map(PartitionInfo::partition)
          .toList();
    }

    private DeliveryLog log(Collection<Integer> partitions) {
      return DeliveryLog.read(
          properties,
          topicIds,
          partitions.stream()
              .map(number -> new TopicPartition(topics.orderDeliveries(), number))
              .toList(),
          loop::isStopped);
    }

    /** What is on its way has a while to arrive, so that the next owner does not send it again. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      if (!revoked.isEmpty() && !loop.isStopped()) {
        couriers.awaitIdle(TO_ARRIVE);
        settle();
      }
      onPartitionsLost(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      for (TopicPartition partition : lost) {
        @Nullable Deliveries deliveries = own.remove(partition.partition());
        if (deliveries != null) {
          deliveries.all().forEach(each -> couriers.callBack(each.key()));
        }
      }
    }

    private Deliveries restored(int number, DeliveryLog log) {
      Deliveries deliveries =
          empty.apply(
              new ControlNumbers(number, consumer.partitionsFor(topics.purchaseOrders()).size()));
      producer.deliveries(number, deliveries.restore(log.deliveries(), clock.millis()));
      return deliveries;
    }
  }
}

package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.EndOffsets;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RangeAssignor;
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

  private final Topics topics;
  private final Map<String, Object> properties;
  private final Function<ControlNumbers, Deliveries> empty;
  private final Predicate<String> isChannel;
  private final Couriers couriers;
  private final SupplyProducer producer;
  private final InstantSource clock;
  private final SupplyStatus status;
  private final OutputReader reader = new OutputReader();
  private final RetryingLoop loop;
  private final Map<Integer, Deliveries> own = new HashMap<>();
  private long shownAtNanos = System.nanoTime() - BETWEEN_SHOWS_NANOS;

  OrdersOut(
      Topics topics,
      String group,
      Map<String, Object> clientProperties,
      Function<ControlNumbers, Deliveries> empty,
      Predicate<String> isChannel,
      Couriers couriers,
      SupplyProducer producer,
      InstantSource clock,
      SupplyStatus status) {
    this.topics = topics;
    this.empty = empty;
    this.isChannel = isChannel;
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

  void start() {
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
      changed.forEach((partition, latest) -> producer.deliveries(partition, latest.values()));
      commit(consumer);
    }
    settle();
    dispatch();
    if (System.nanoTime() - shownAtNanos > BETWEEN_SHOWS_NANOS) {
      shownAtNanos = System.nanoTime();
      status.show(own.values());
    }
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
    for (Map.Entry<Integer, Deliveries> each : own.entrySet()) {
      int free = couriers.free();
      if (free > 0) {
        each.getValue()
            .due(free, clock.millis())
            .forEach(delivery -> couriers.carry(each.getKey(), delivery));
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
      beginAtTheEndWhereNobodyWas(assigned);
      Set<Integer> numbers = new HashSet<>();
      assigned.forEach(partition -> numbers.add(partition.partition()));
      numbers.removeAll(own.keySet());
      numbers.forEach(number -> own.put(number, restored(number)));
      status.following(true);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      revoked.forEach(partition -> own.remove(partition.partition()));
    }

    /** Orders of the time before anybody delivered them were delivered by hand. */
    private void beginAtTheEndWhereNobodyWas(Collection<TopicPartition> assigned) {
      Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(assigned));
      Map<TopicPartition, OffsetAndMetadata> begun = new HashMap<>();
      Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
      for (TopicPartition partition : assigned) {
        @Nullable OffsetAndMetadata place = committed.get(partition);
        if (place == null) {
          long end = ends.getOrDefault(partition, 0L);
          consumer.seek(partition, end);
          begun.put(partition, new OffsetAndMetadata(end));
        }
      }
      if (!begun.isEmpty()) {
        consumer.commitSync(begun);
      }
    }

    private Deliveries restored(int number) {
      Deliveries deliveries =
          empty.apply(
              new ControlNumbers(number, consumer.partitionsFor(topics.purchaseOrders()).size()));
      Map<DeliveryKey, Delivery> published = new LinkedHashMap<>();
      TopicPartition partition = new TopicPartition(topics.orderDeliveries(), number);
      Map<String, Object> reading = new HashMap<>(properties);
      reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
      try (Consumer<byte[], byte[]> log = CommittedConsumer.open(reading)) {
        log.assign(List.of(partition));
        log.seekToBeginning(List.of(partition));
        EndOffsets end = EndOffsets.now(log, List.of(partition));
        while (!end.isReachedBy(log) && !loop.isStopped()) {
          log.poll(POLL).forEach(message -> restore(message, published));
        }
      }
      producer.deliveries(
          number, deliveries.restore(published.values(), isChannel, clock.millis()));
      return deliveries;
    }

    private void restore(
        ConsumerRecord<byte[], byte[]> message, Map<DeliveryKey, Delivery> published) {
      if (message.value() == null) {
        return;
      }
      try {
        Delivery delivery = DeliveryJson.read(message.value());
        published.put(delivery.key(), delivery);
      } catch (IllegalArgumentException e) {
        RecordFields.of(message)
            .around(
                () ->
                    LOG.error(
                        "{}-{}@{} can't be read, so it is not known what has become of that order: {}",
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        e.getMessage()));
      }
    }
  }
}

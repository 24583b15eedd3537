package io.github.inventorystreams.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.RoundSettled;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.StockEventReader;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Answers ticks: first with the orders that it was told to place at that instant, then SETTLED. */
final class FakeProcessor implements AutoCloseable {
  private final Cluster cluster;
  private final Topics topics;
  private final Map<Long, PurchaseOrder> orders;
  private final JsonWriter json = new JsonWriter();
  private final StockEventReader reader = new StockEventReader(null, Long.MAX_VALUE);
  private final Map<Long, Integer> ticks = new TreeMap<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final int partitions;
  private final Thread thread = new Thread(this::run, "fake-processor");

  /**
   * @param partitions that are answered for; one less than there are leaves one out
   */
  FakeProcessor(Cluster cluster, int partitions, Map<Long, PurchaseOrder> orders) {
    this.cluster = cluster;
    this.topics = cluster.topics();
    this.partitions = partitions;
    this.orders = orders;
  }

  void start() {
    thread.start();
  }

  private void run() {
    String stock = topics.stockEvents().get(0);
    try (Consumer<byte[], byte[]> consumer = cluster.consumer();
        Producer<byte[], byte[]> producer = cluster.producer()) {
      consumer.assign(
          consumer.partitionsFor(stock).stream()
              .map(info -> new TopicPartition(stock, info.partition()))
              .toList());
      while (!closing.get()) {
        for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(Duration.ofMillis(50))) {
          if (reader.read(entry.value(), entry.headers(), 0) instanceof Decoded.Clock<?> tick) {
            answer(tick.atMillis(), producer);
          }
        }
      }
    }
  }

  private void answer(long atMillis, Producer<byte[], byte[]> producer) {
    if (ticks.merge(atMillis, 1, Integer::sum) < 2) {
      return;
    }
    PurchaseOrder order = orders.get(atMillis);
    if (order != null) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  topics.purchaseOrders(), order.supplierId().getBytes(UTF_8), json.write(order)));
      producer.flush();
    }
    for (int partition = 0; partition < partitions; partition++) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  topics.reviewRounds(), json.write(new RoundSettled(atMillis, partition))));
    }
    producer.flush();
  }

  @Override
  public void close() {
    closing.set(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

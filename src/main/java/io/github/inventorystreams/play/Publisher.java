package io.github.inventorystreams.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.event.Tick;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.Ticks;
import io.github.inventorystreams.log.FirstFailure;
import io.github.inventorystreams.simulation.World;
import io.github.inventorystreams.simulation.WorldMasterData;
import io.github.inventorystreams.simulation.WorldSettings;
import io.github.inventorystreams.topology.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;

/**
 * Writes to the input topics. Stock events are keyed by the bare SKU, so that they suit a processor
 * with keyed input, too; the order within each partition is that of the calls.
 */
public final class Publisher implements AutoCloseable {
  private final Cluster cluster;
  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final JsonWriter json = new JsonWriter();
  private final FirstFailure failure = new FirstFailure();

  public Publisher(Cluster cluster) {
    this.cluster = cluster;
    this.topics = cluster.topics();
    this.producer = cluster.producer();
  }

  /** The number of partitions of the topic that stock events go to. */
  public int partitions() {
    return producer.partitionsFor(stockTopic()).size();
  }

  /** Publishes what happens to stock. */
  public void stock(StockEvent event) {
    send(stockTopic(), event.header().book().sku(), json.write(event));
  }

  void answer(SupplierEvent event) {
    send(topics.supplierEvents(), event.supplierId(), json.write(event));
  }

  /** Publishes what is set. */
  public void settings(WorldSettings settings) {
    settings(settings, WorldMasterData.NONE);
  }

  /** Publishes what is set in a world, with names and numbers. */
  void settings(World world) {
    settings(world.settings(), world.masterData());
  }

  private void settings(WorldSettings settings, WorldMasterData names) {
    settings
        .locations()
        .forEach(
            (id, set) ->
                send(
                    topics.locationSettings(),
                    id,
                    json.write(
                        id, set, names.locations().getOrDefault(id, LocationMasterData.NONE))));
    settings
        .suppliers()
        .forEach(
            (id, set) ->
                send(
                    topics.supplierSettings(),
                    id,
                    json.write(
                        id, set, names.suppliers().getOrDefault(id, SupplierMasterData.NONE))));
    settings
        .skus()
        .forEach(
            (key, set) -> {
              BookKey book = key.indexOf('@') < 0 ? null : BookKey.parse(key);
              byte[] value =
                  book == null
                      ? json.write(
                          key, null, set, names.skus().getOrDefault(key, SkuMasterData.NONE))
                      : json.write(book.sku(), book.location(), set);
              send(topics.skuSettings(), key, value);
            });
  }

  /** Writes a tick behind everything else in every partition of every input topic, and waits. */
  public void tick(long atMillis) {
    byte[] value = json.write(new Tick(atMillis));
    for (String topic : cluster.inputTopics()) {
      byte[] key = topics.stockEvents().contains(topic) ? null : Ticks.KEY.getBytes(UTF_8);
      for (PartitionInfo partition : producer.partitionsFor(topic)) {
        send(new ProducerRecord<>(topic, partition.partition(), key, value));
      }
    }
    flush();
  }

  /**
   * Waits until the broker has everything.
   *
   * @throws PlayException if it has not taken something
   */
  public void flush() {
    producer.flush();
    Exception failed = failure.get();
    if (failed != null) {
      throw new PlayException("the broker did not take an event: " + failed.getMessage(), failed);
    }
  }

  private String stockTopic() {
    return topics.stockEvents().get(0);
  }

  private void send(String topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
  }

  private void send(ProducerRecord<byte[], byte[]> message) {
    var unused = producer.send(message, failure);
  }

  @Override
  public void close() {
    producer.close();
  }
}

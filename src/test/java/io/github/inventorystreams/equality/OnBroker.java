package io.github.inventorystreams.equality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.event.RoundSettled;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.Tick;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.json.Ticks;
import io.github.inventorystreams.simulation.WorldSettings;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The processor on a real broker under exactly once, as one or more instances of one group. */
final class OnBroker implements Processing {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  private final JsonWriter json = new JsonWriter();
  private final OutputReader reader = new OutputReader();
  private final List<ProcessorOnTopics> instances = new ArrayList<>();
  private final Topics topics;
  private final int partitions;
  private final long[] settledMillis;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> rounds;
  private final KafkaConsumer<byte[], byte[]> orders;

  OnBroker(String bootstrapServers, String name, int partitions, int count, Path directory) {
    this.partitions = partitions;
    this.settledMillis = new long[partitions];
    Arrays.fill(settledMillis, Long.MIN_VALUE);
    for (int i = 0; i < count; i++) {
      instances.add(
          new ProcessorOnTopics(
              bootstrapServers,
              name,
              partitions,
              directory.resolve("instance-" + i),
              QuarterShop.FURTHER_SETTINGS));
    }
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () -> assertThat(instances).allMatch(instance -> instance.activeTasks() > 0));
    topics = instances.get(0).cluster().topics();
    Map<String, Object> client = new HashMap<>(instances.get(0).cluster().clientProperties());
    client.put("isolation.level", "read_committed");
    producer =
        new KafkaProducer<>(
            instances.get(0).cluster().clientProperties(),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    rounds = tail(client, topics.reviewRounds());
    orders = tail(client, topics.purchaseOrders());
  }

  private KafkaConsumer<byte[], byte[]> tail(Map<String, Object> client, String topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)).toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    return consumer;
  }

  @Override
  public void set(WorldSettings settings) {
    Wire.of(settings, topics).forEach(wire -> send(wire.topic(), wire.key(), wire.value()));
  }

  @Override
  public void stock(StockEvent event) {
    send(topics.stockEvents().get(0), event.header().book().sku(), json.write(event));
  }

  @Override
  public void say(SupplierEvent said) {
    send(topics.supplierEvents(), said.supplierId(), json.write(said));
  }

  @Override
  public void tick(long atMillis) {
    byte[] tick = json.write(new Tick(atMillis));
    Stream.of(
            topics.stockEvents().get(0),
            topics.skuSettings(),
            topics.locationSettings(),
            topics.supplierSettings(),
            topics.supplierEvents())
        .forEach(
            topic -> {
              for (int partition = 0; partition < partitions; partition++) {
                send(new ProducerRecord<>(topic, partition, Ticks.KEY.getBytes(UTF_8), tick));
              }
            });
    producer.flush();
    await()
        .atMost(MAX_WAIT)
        .pollDelay(Duration.ZERO)
        .pollInSameThread()
        .until(() -> isSettled(atMillis));
  }

  private boolean isSettled(long atMillis) {
    for (ConsumerRecord<byte[], byte[]> record : rounds.poll(POLL)) {
      RoundSettled settled = reader.roundSettled(record.value());
      settledMillis[settled.partition()] =
          Math.max(settledMillis[settled.partition()], settled.upToMillis());
    }
    return Arrays.stream(settledMillis).allMatch(settled -> settled >= atMillis);
  }

  @Override
  public List<byte[]> takeOrders() {
    Map<TopicPartition, Long> ends = orders.endOffsets(orders.assignment());
    List<byte[]> taken = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> orders.position(end.getKey()) < end.getValue())) {
      orders.poll(POLL).forEach(record -> taken.add(record.value()));
    }
    return taken;
  }

  @Override
  public Map<String, String> levels() {
    Map<String, String> levels = new TreeMap<>();
    instances
        .get(0)
        .published()
        .records("stock-levels")
        .forEach(
            record ->
                levels.put(new String(record.key(), UTF_8), new String(record.value(), UTF_8)));
    return levels;
  }

  @Override
  public int refused() {
    return instances.get(0).published().records("dead-letters").size();
  }

  @Override
  public void close() {
    producer.close();
    rounds.close();
    orders.close();
    instances.forEach(ProcessorOnTopics::close);
  }

  /** What the first instance keeps. */
  Kept kept() {
    return Kept.of(instances.get(0));
  }

  /** Makes the books anew from their events; only with one instance. */
  void reset() {
    instances.get(0).restartAfterReset();
  }

  private void send(String topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
  }

  /** What the broker does not take is missed at the next tick. */
  private void send(ProducerRecord<byte[], byte[]> message) {
    var unused = producer.send(message);
  }
}

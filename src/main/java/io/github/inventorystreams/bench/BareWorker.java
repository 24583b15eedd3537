package io.github.inventorystreams.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.StockEventReader;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** One thread of the bare loop, with partitions of its own. */
final class BareWorker implements Runnable {
  private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration FUTURE_LIMIT = Duration.ofDays(1);

  private final BareClients clients;
  private final List<TopicPartition> partitions;
  private final InstantSource clock;
  private final LongAdder applied;
  private final StockEventReader reader = new StockEventReader(null, FUTURE_LIMIT.toMillis());
  private final JsonWriter json = new JsonWriter();
  private final Map<BookKey, Long> onHand = new HashMap<>();
  private long sequence;
  private volatile boolean stopped;

  /**
   * Takes every {@code workers}-th partition, beginning with the one of its {@code number}.
   *
   * @param applied counts the events of all workers
   */
  BareWorker(
      BareClients clients,
      int partitionCount,
      int workers,
      int number,
      InstantSource clock,
      LongAdder applied) {
    this.clients = clients;
    this.partitions =
        IntStream.iterate(number, partition -> partition < partitionCount, at -> at + workers)
            .mapToObj(partition -> new TopicPartition(clients.place().events(), partition))
            .toList();
    this.clock = clock;
    this.applied = applied;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    boolean transactions = clients.place().exactlyOnce();
    try (Consumer<byte[], byte[]> consumer = clients.consumer();
        Producer<byte[], byte[]> producer = clients.producer()) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      if (transactions) {
        producer.initTransactions();
      }
      while (!stopped) {
        if (transactions) {
          producer.beginTransaction();
        }
        long start = System.nanoTime();
        while (System.nanoTime() - start < COMMIT_INTERVAL.toNanos()) {
          for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
            apply(message, producer);
          }
        }
        if (transactions) {
          producer.sendOffsetsToTransaction(positions(consumer), consumer.groupMetadata());
          producer.commitTransaction();
        } else {
          producer.flush();
          consumer.commitSync(positions(consumer));
        }
      }
    }
  }

  private void apply(ConsumerRecord<byte[], byte[]> message, Producer<byte[], byte[]> producer) {
    Decoded<List<StockEvent>> decoded =
        reader.read(message.value(), message.headers(), clock.millis());
    if (!(decoded instanceof Decoded.Valid<List<StockEvent>> valid)) {
      throw new BenchException("An event can't be read: " + decoded);
    }
    for (StockEvent event : valid.value()) {
      BookKey book = event.header().book();
      long units = MereCount.after(onHand.getOrDefault(book, 0L), event);
      onHand.put(book, units);
      StockLevel level =
          new StockLevel(book, units, 0, 0, units, event.header().occurredAtMillis(), ++sequence);
      byte[] key = book.toString().getBytes(UTF_8);
      byte[] state = ByteBuffer.allocate(Long.BYTES).putLong(units).array();
      send(producer, clients.place().changelog(), message.partition(), key, state);
      send(producer, clients.place().levels(), message.partition(), key, json.write(level));
      applied.increment();
    }
  }

  /** A failed send fails the commit, so that its future need not be looked at. */
  private static void send(
      Producer<byte[], byte[]> producer, String topic, int partition, byte[] key, byte[] value) {
    var unused = producer.send(new ProducerRecord<>(topic, partition, key, value));
  }

  private static Map<TopicPartition, OffsetAndMetadata> positions(
      Consumer<byte[], byte[]> consumer) {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    }
    return positions;
  }
}

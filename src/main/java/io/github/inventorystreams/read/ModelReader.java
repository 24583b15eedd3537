package io.github.inventorystreams.read;

import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the published topics from their beginning and goes on reading, in a thread of its own and
 * without a consumer group: every instance shows the whole shop. Only what is committed is seen.
 */
public final class ModelReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ModelReader.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long REFRESH_NANOS = Duration.ofMillis(500).toNanos();

  /** A refresh may take this part of the time. */
  private static final int REST_PER_REFRESH = 9;

  /** The lock is given back between chunks, so that nobody who asks waits long. */
  private static final int CHUNK = 250;

  private final ReadModel model;
  private final TopicDecoders decoders;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;
  private volatile boolean closed;
  private long refreshAtNanos = System.nanoTime();

  /**
   * Prepares to read.
   *
   * @param clientProperties at least {@code bootstrap.servers}
   * @param arrivals notified of everything in the order in which it is read
   */
  public ModelReader(
      ReadModel model,
      Map<String, Object> clientProperties,
      Topics topics,
      LatencyListener arrivals) {
    this.model = model;
    this.decoders = new TopicDecoders(topics, arrivals);
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.thread = new Thread(this::run, "read-model");
    this.thread.setDaemon(true);
  }

  /** Starts to read; returns at once. */
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      List<TopicPartition> partitions = partitions();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> goal = consumer.endOffsets(partitions);
      while (!closed) {
        readSome(goal);
      }
    } catch (WakeupException e) {
      LOG.debug("reading ends");
    } catch (KafkaException e) {
      LOG.error("The dashboard reads no more: {}", e.getMessage(), e);
    }
  }

  private List<TopicPartition> partitions() {
    return decoders.topics().stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private void readSome(Map<TopicPartition, Long> goal) {
    List<Consumer<ReadState>> updates = new ArrayList<>(CHUNK);
    for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
      updates.add(decoded(message));
      if (updates.size() == CHUNK) {
        model.apply(updates);
        updates.clear();
      }
    }
    model.apply(updates);
    if (model.loaded() < 1) {
      model.loaded(share(goal));
    }
    long startNanos = System.nanoTime();
    if (startNanos - refreshAtNanos >= 0) {
      model.refresh();
      long tookNanos = System.nanoTime() - startNanos;
      refreshAtNanos = System.nanoTime() + Math.max(REFRESH_NANOS, REST_PER_REFRESH * tookNanos);
    }
  }

  private Consumer<ReadState> decoded(ConsumerRecord<byte[], byte[]> message) {
    try {
      return decoders.decode(message);
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "{}-{}@{} is not what it should be and is not shown: {}",
          message.topic(),
          message.partition(),
          message.offset(),
          e.getMessage());
      return facts -> {};
    }
  }

  /** How much of what there was at the start has been read. */
  private double share(Map<TopicPartition, Long> goal) {
    long whole = 0;
    long read = 0;
    for (Map.Entry<TopicPartition, Long> end : goal.entrySet()) {
      whole += end.getValue();
      read += Math.min(end.getValue(), consumer.position(end.getKey()));
    }
    return whole == 0 ? 1 : (double) read / whole;
  }
}

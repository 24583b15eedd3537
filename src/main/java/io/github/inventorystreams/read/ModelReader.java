package io.github.inventorystreams.read;

import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.RecordFields;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.log.TopicFollower;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the published topics from their beginning and goes on reading, in a thread of its own and
 * without a consumer group: every instance shows the whole shop. Only what is committed is seen.
 * After an error of Kafka it reads on where it was.
 */
public final class ModelReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ModelReader.class);
  private static final long REFRESH_NANOS = Duration.ofMillis(500).toNanos();

  /** A refresh may take this part of the time. */
  private static final int REST_PER_REFRESH = 9;

  /** The lock is given back between chunks, so that nobody who asks waits long. */
  private static final int CHUNK = 250;

  private final ReadModel model;
  private final TopicDecoders decoders;
  private final TopicFollower follower;
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
    this(
        model,
        topics,
        arrivals,
        () -> CommittedConsumer.open(properties(clientProperties)),
        RetryingLoop.BEFORE_NEXT_TRY);
  }

  ModelReader(
      ReadModel model,
      Topics topics,
      LatencyListener arrivals,
      Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers,
      Duration beforeNextTry) {
    this.model = model;
    this.decoders = new TopicDecoders(topics, arrivals);
    this.follower =
        new TopicFollower("read-model", consumers, decoders.topics(), beforeNextTry, this::read);
  }

  private static Map<String, Object> properties(Map<String, Object> clientProperties) {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
    return properties;
  }

  /** Starts to read; returns at once. */
  public void start() {
    follower.start();
  }

  /** Why what is shown stands still at the moment, in one line; {@code null} if it does not. */
  public @Nullable String trouble() {
    return follower.trouble();
  }

  @Override
  public void close() {
    follower.close();
  }

  private void read(ConsumerRecords<byte[], byte[]> records, DoubleSupplier progress) {
    List<Consumer<ReadState>> updates = new ArrayList<>(CHUNK);
    for (ConsumerRecord<byte[], byte[]> message : records) {
      updates.add(decoded(message));
      if (updates.size() == CHUNK) {
        model.apply(updates);
        updates.clear();
      }
    }
    model.apply(updates);
    if (model.loaded() < 1) {
      model.loaded(progress.getAsDouble());
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
      RecordFields.of(message)
          .around(
              () ->
                  LOG.warn(
                      "{}-{}@{} is not what it should be and is not shown: {}",
                      message.topic(),
                      message.partition(),
                      message.offset(),
                      e.getMessage()));
      return facts -> {};
    }
  }
}

package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ProcessingSettings;
import io.github.inventorystreams.app.config.ProcessingSettings.Guarantee;
import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.topics.TopicPlan;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import io.github.inventorystreams.topology.BoundedRocksDb;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The properties of Kafka Streams. What is passed through with {@code kafka.} comes last and wins.
 */
final class StreamsProperties {
  /** A stopped instance is missed after this time; Kafka's 45 s keep a restart waiting. */
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

  /**
   * A member that does not come back to a rebalance holds up all others so long; Kafka's 5 minutes
   * are for consumers that work long between two polls, and here reviews take turns with events.
   */
  private static final Duration MAX_POLL_INTERVAL = Duration.ofMinutes(2);

  /** Under the stream clock all reviews of a tick are one step. */
  private static final Duration MAX_DRAIN = Duration.ofSeconds(60);

  private static final int PRODUCER_BATCH_BYTES = 128 * 1024;

  private StreamsProperties() {}

  static Properties of(Settings settings, String bootstrapServers) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.get(KafkaSettings.APPLICATION_ID));
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
        settings.get(ProcessingSettings.GUARANTEE).kafkaName());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads(settings));
    properties.put(
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        settings.get(ProcessingSettings.COMMIT_INTERVAL).toMillis());
    properties.put(
        StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
        settings.get(ProcessingSettings.CACHE_BYTES));
    properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    properties.put(
        StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.get(KafkaSettings.REPLICATION));
    // A name made up by Kafka changes with the topology, and the state behind it would be lost.
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    properties.put(BoundedRocksDb.BYTES_CONFIG, settings.get(ProcessingSettings.ROCKSDB_BYTES));
    large(properties);
    timeouts(settings, properties);
    guarantee(settings, properties);
    properties.putAll(settings.kafkaProperties());
    return properties;
  }

  private static int threads(Settings settings) {
    int threads = settings.get(ProcessingSettings.THREADS);
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private static void large(Properties properties) {
    // Kafka's 16 KB wake the sender for every few records.
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), PRODUCER_BATCH_BYTES);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        TopicPlan.LARGEST_MESSAGE_BYTES);
    properties.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        Integer.toString(TopicPlan.LARGEST_MESSAGE_BYTES));
  }

  private static void timeouts(Settings settings, Properties properties) {
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        (int) SESSION_TIMEOUT.toMillis());
    if (settings.get(ReviewSettings.CLOCK) == ReviewClock.STREAM) {
      properties.put(
          StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
          (int) MAX_DRAIN.toMillis());
      properties.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG),
          (int) MAX_DRAIN.multipliedBy(15).toMillis());
      // Kafka warns where a connection may be closed for idleness between two polls.
      properties.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG),
          MAX_DRAIN.multipliedBy(16).toMillis());
    } else {
      properties.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG),
          (int) MAX_POLL_INTERVAL.toMillis());
    }
  }

  private static void guarantee(Settings settings, Properties properties) {
    if (settings.get(ProcessingSettings.GUARANTEE) == Guarantee.AT_LEAST_ONCE) {
      // Streams waits 100 ms for more records; without transactions the wait is all of the delay.
      properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    } else if (settings.get(ReviewSettings.CLOCK) == ReviewClock.WALL) {
      // Else Kafka Streams throws the local state away after a kill and reads all of it back.
      // Under the stream clock a tick would have to keep all that it writes in memory.
      properties.put(StreamsConfig.TRANSACTIONAL_STATE_STORES_CONFIG, true);
    }
  }
}

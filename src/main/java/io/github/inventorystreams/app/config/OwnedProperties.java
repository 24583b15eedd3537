package io.github.inventorystreams.app.config;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.streams.StreamsConfig;

/** Kafka properties that have a setting of their own, so that nothing can be set in two places. */
final class OwnedProperties {
  private static final Map<String, Setting<?>> SETTINGS =
      Map.of(
          CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, KafkaSettings.BOOTSTRAP_SERVERS,
          StreamsConfig.APPLICATION_ID_CONFIG, KafkaSettings.APPLICATION_ID,
          CommonClientConfigs.GROUP_ID_CONFIG, KafkaSettings.APPLICATION_ID,
          StreamsConfig.PROCESSING_GUARANTEE_CONFIG, ProcessingSettings.GUARANTEE,
          StreamsConfig.NUM_STREAM_THREADS_CONFIG, ProcessingSettings.THREADS,
          StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, ProcessingSettings.COMMIT_INTERVAL,
          StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, ProcessingSettings.CACHE_BYTES,
          StreamsConfig.STATE_DIR_CONFIG, ServiceSettings.STATE_DIRECTORY,
          StreamsConfig.REPLICATION_FACTOR_CONFIG, KafkaSettings.REPLICATION);

  private OwnedProperties() {}

  /** The setting to use in place of a Kafka property, if there is one. */
  static Optional<Setting<?>> settingFor(String kafkaProperty) {
    return Optional.ofNullable(SETTINGS.get(kafkaProperty));
  }
}

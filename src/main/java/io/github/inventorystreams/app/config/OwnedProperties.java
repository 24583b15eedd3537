package io.github.inventorystreams.app.config;

import java.util.Map;
import java.util.Optional;

/** Kafka properties that have a setting of their own, so that nothing can be set in two places. */
final class OwnedProperties {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "bootstrap.servers", "bootstrap.servers",
          "application.id", "application.id",
          "group.id", "application.id",
          "processing.guarantee", "stream.guarantee",
          "num.stream.threads", "stream.threads",
          "commit.interval.ms", "stream.commit-interval",
          "statestore.cache.max.bytes", "stream.cache-bytes",
          "state.dir", "state.dir",
          "replication.factor", "topics.replication");

  private OwnedProperties() {}

  /** The setting to use in place of a Kafka property, if there is one. */
  static Optional<String> settingFor(String kafkaProperty) {
    return Optional.ofNullable(SETTINGS.get(kafkaProperty));
  }
}

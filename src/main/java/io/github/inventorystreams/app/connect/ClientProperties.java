package io.github.inventorystreams.app.connect;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import java.util.HashMap;
import java.util.Map;

/**
 * The properties of every plain Kafka client: the brokers, and the properties that were passed
 * through.
 */
public final class ClientProperties {
  private static final int ANSWER_WITHIN_MILLIS = 6_000;

  private ClientProperties() {}

  public static Map<String, Object> of(Settings settings, String bootstrapServers) {
    Map<String, Object> properties = new HashMap<>(settings.kafkaProperties());
    properties.put("bootstrap.servers", bootstrapServers);
    return properties;
  }

  /** Those of a client that asks something and does not wait long for the answer. */
  public static Map<String, Object> ofQuestions(Settings settings, String bootstrapServers) {
    Map<String, Object> properties = of(settings, bootstrapServers);
    properties.putIfAbsent("default.api.timeout.ms", ANSWER_WITHIN_MILLIS);
    properties.putIfAbsent("request.timeout.ms", ANSWER_WITHIN_MILLIS / 2);
    return properties;
  }

  /** The brokers that a command asks which is not the service itself. */
  public static String bootstrapServersOfService(Settings settings) {
    return settings
        .get(KafkaSettings.BOOTSTRAP_SERVERS)
        .or(() -> new ReadyFile(settings.dataDirectory()).kafka())
        .orElseGet(() -> "127.0.0.1:" + settings.get(KafkaSettings.BROKER_PORT));
  }
}

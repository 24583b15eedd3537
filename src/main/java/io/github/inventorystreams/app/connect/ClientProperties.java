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
  private ClientProperties() {}

  public static Map<String, Object> of(Settings settings, String bootstrapServers) {
    Map<String, Object> properties = new HashMap<>(settings.kafkaProperties());
    properties.put("bootstrap.servers", bootstrapServers);
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

package io.github.inventorystreams.app;

import java.util.HashMap;
import java.util.Map;

/**
 * What every plain Kafka client is given: the brokers, and the properties that were passed through.
 */
final class ClientProperties {
  private ClientProperties() {}

  static Map<String, Object> of(Settings settings, String bootstrapServers) {
    Map<String, Object> properties = new HashMap<>(settings.kafkaProperties());
    properties.put("bootstrap.servers", bootstrapServers);
    return properties;
  }

  /** The brokers that a command asks which is not the service itself. */
  static String bootstrapServersOfService(Settings settings) {
    String given = settings.bootstrapServers();
    return given != null
        ? given
        : new ReadyFile(settings.dataDirectory())
            .kafka()
            .orElse("127.0.0.1:" + settings.number("broker.port"));
  }
}

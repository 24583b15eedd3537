package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigValue;

/** All settings, checked: what was given, and the defaults for the rest. */
public final class Settings {
  private final GivenSettings given;
  private final Map<String, Object> values;

  private Settings(GivenSettings given, Map<String, Object> values) {
    this.given = given;
    this.values = values;
  }

  /**
   * Checks every value.
   *
   * @throws CommandException that names the first setting which is wrong and where it was given
   */
  public static Settings of(GivenSettings given) {
    Map<String, String> own = new HashMap<>();
    given
        .values()
        .forEach(
            (name, value) -> {
              if (!name.startsWith(GivenSettings.KAFKA)) {
                own.put(name, value.value());
              }
            });
    for (ConfigValue value : SettingsDefinition.ALL.validate(own)) {
      if (!value.errorMessages().isEmpty()) {
        Given wrong = given.get(value.name());
        throw CommandException.wrongUsage(
            "%s (%s)."
                .formatted(
                    value.errorMessages().get(0).replaceAll("\\s*[\\r\\n]+\\s*", " "),
                    wrong == null ? "default" : wrong.origin()));
      }
    }
    Settings settings = new Settings(given, SettingsDefinition.ALL.parse(own));
    HttpExposure.check(
        settings.get(ServiceSettings.HTTP_HOST), settings.get(ServiceSettings.HTTP_TOKEN));
    return settings;
  }

  public <T> T get(Setting<T> setting) {
    return setting.read(
        Objects.requireNonNull(values.get(setting.name()), "a setting of no group"));
  }

  public Topics topics() {
    String prefix = get(KafkaSettings.TOPICS_PREFIX);
    List<String> stockTopics = get(InputSettings.STOCK_TOPICS);
    return stockTopics.isEmpty() ? Topics.withPrefix(prefix) : new Topics(prefix, stockTopics);
  }

  public Path dataDirectory() {
    return get(ServiceSettings.DATA_DIRECTORY).toAbsolutePath().normalize();
  }

  public Path stateDirectory() {
    return get(ServiceSettings.STATE_DIRECTORY)
        .map(directory -> directory.toAbsolutePath().normalize())
        .orElseGet(() -> dataDirectory().resolve("state"));
  }

  /** Kafka's own properties that were given for all clients, by their bare names. */
  public Map<String, String> kafkaProperties() {
    Map<String, String> properties = new TreeMap<>();
    given
        .values()
        .forEach(
            (name, value) -> {
              if (name.startsWith(GivenSettings.KAFKA)) {
                properties.put(name.substring(GivenSettings.KAFKA.length()), value.value());
              }
            });
    return properties;
  }

  GivenSettings given() {
    return given;
  }
}

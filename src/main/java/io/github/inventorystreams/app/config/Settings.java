package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/** All settings, checked: what was given, and the defaults for the rest. */
public final class Settings {
  private final GivenSettings given;
  private final AbstractConfig values;

  private Settings(GivenSettings given, AbstractConfig values) {
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
    Settings settings = new Settings(given, new AbstractConfig(SettingsDefinition.ALL, own, false));
    HttpExposure.check(settings.text("http.host"), settings.httpToken());
    return settings;
  }

  public String text(String name) {
    return values.getString(name);
  }

  /** The text, or {@code null} where it is empty. */
  public @Nullable String textOrNull(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }

  public <E extends Enum<E>> E get(Choice<E> choice) {
    return choice.read(text(choice.name()));
  }

  /** What was chosen, or {@code null} where it is left open. */
  <E extends Enum<E>> @Nullable E orNull(Choice<E> choice) {
    String text = textOrNull(choice.name());
    return text == null ? null : choice.read(text);
  }

  public int number(String name) {
    return values.getInt(name);
  }

  public long units(String name) {
    return values.getLong(name);
  }

  double decimal(String name) {
    return values.getDouble(name);
  }

  List<String> list(String name) {
    return values.getList(name);
  }

  boolean flag(String name) {
    return values.getBoolean(name);
  }

  public Duration duration(String name) {
    return Durations.parse(text(name));
  }

  public short replication() {
    return values.getShort("topics.replication");
  }

  /** The token that HTTP asks for, or {@code null}. */
  public @Nullable String httpToken() {
    return secretOrNull("http.token");
  }

  /** A secret, or {@code null} where it is empty. */
  @Nullable String secretOrNull(String name) {
    String secret = values.getPassword(name).value();
    return secret.isEmpty() ? null : secret;
  }

  public Topics topics() {
    String prefix = text("topics.prefix");
    List<String> stockTopics = list("input.stock-topics");
    return stockTopics.isEmpty() ? Topics.withPrefix(prefix) : new Topics(prefix, stockTopics);
  }

  public Path dataDirectory() {
    return Path.of(text("data.dir")).toAbsolutePath().normalize();
  }

  public Path stateDirectory() {
    String directory = textOrNull("state.dir");
    return directory == null
        ? dataDirectory().resolve("state")
        : Path.of(directory).toAbsolutePath().normalize();
  }

  /** The brokers to use, or {@code null} for the embedded one. */
  public @Nullable String bootstrapServers() {
    return textOrNull("bootstrap.servers");
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

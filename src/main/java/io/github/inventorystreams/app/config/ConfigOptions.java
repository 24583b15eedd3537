package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.console.CommandException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with which every command that needs settings is configured. */
public final class ConfigOptions {
  private final Map<String, String> environment;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in a .properties file. Flags and the environment are stronger.")
  private @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Any setting; inventory-streams config lists them.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = {"-P", "--kafka-property"},
      paramLabel = "NAME=VALUE",
      description = "Any property of Kafka's clients.")
  private Map<String, String> kafkaProperties = new LinkedHashMap<>();

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      description = "The Kafka brokers.")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Where the embedded broker, the local state and ready.json lie.")
  private @Nullable String dataDirectory;

  public ConfigOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Where secrets are looked up. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The data directory that the command line names, or {@code null}. */
  public @Nullable String dataDirectory() {
    return dataDirectory;
  }

  /**
   * The settings from all sources. The log of the process follows them from now on.
   *
   * @param flags those that the command's own flags give
   * @throws CommandException if one of them is wrong
   */
  public Settings settings(Map<String, String> flags) {
    Map<String, String> all = new HashMap<>(set);
    kafkaProperties.forEach((name, value) -> all.put(GivenSettings.KAFKA + name, value));
    if (bootstrapServers != null) {
      all.put(KafkaSettings.BOOTSTRAP_SERVERS.name(), bootstrapServers);
    }
    if (dataDirectory != null) {
      all.put(ServiceSettings.DATA_DIRECTORY.name(), dataDirectory);
    }
    all.putAll(flags);
    Map<String, Given> file = config == null ? Map.of() : SettingSources.file(config);
    Settings settings =
        Settings.of(
            GivenSettings.merge(
                file, SettingSources.environment(environment), SettingSources.flags(all)));
    ProcessLog.adjust(settings);
    return settings;
  }
}

package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.console.CommandException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The sources of settings: flags, the environment and a file. Every name is checked here. */
final class SettingSources {
  private static final String ENVIRONMENT = "INVENTORY_STREAMS_";
  private static final String KAFKA_ENVIRONMENT = ENVIRONMENT + "KAFKA_";
  private static final String IN_FILE = "_FILE";

  private SettingSources() {}

  /**
   * Settings of the command line. Secrets are refused there: other users of the machine see them.
   */
  static Map<String, Given> flags(Map<String, String> flags) {
    Map<String, Given> given = new HashMap<>();
    flags.forEach(
        (name, value) -> {
          checkName(name, "flag");
          if (Secrets.isSecret(name)) {
            throw CommandException.wrongUsage(
                "The secret %s must not stand on the command line, where others can read it: put it into a file and name that in %s."
                    .formatted(name, environmentName(name) + IN_FILE));
          }
          given.put(name, new Given(value, "flag"));
        });
    return given;
  }

  /**
   * Settings of a properties file in UTF-8.
   *
   * @throws CommandException if it can't be read or has a key that is no setting
   */
  static Map<String, Given> file(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw CommandException.failed("There is no configuration file %s.".formatted(file), e);
    } catch (IOException | IllegalArgumentException e) {
      throw CommandException.failed(
          "The configuration file %s can't be read: %s.".formatted(file, e), e);
    }
    Map<String, Given> given = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      checkName(name, file.toString());
      given.put(name, new Given(properties.getProperty(name).strip(), file.toString()));
    }
    return given;
  }

  /**
   * Settings of the environment. Names that are no setting are left alone: a cluster puts its own
   * beside ours.
   */
  static Map<String, Given> environment(Map<String, String> environment) {
    Map<String, Given> given = new HashMap<>();
    for (String name : SettingsDefinition.ALL.names()) {
      fromEnvironment(environment, environmentName(name), name, given);
    }
    for (String variable : environment.keySet()) {
      if (variable.startsWith(KAFKA_ENVIRONMENT)) {
        String direct = kafkaName(variable);
        String ofFile = kafkaName(variable.replaceFirst(IN_FILE + "$", ""));
        boolean inFile = variable.endsWith(IN_FILE) && Secrets.isSecret(ofFile);
        String name = inFile ? ofFile : direct;
        checkName(name, variable);
        fromEnvironment(environment, environmentName(name), name, given);
      }
    }
    return given;
  }

  /** The environment variable of a setting: dots and dashes become underscores. */
  static String environmentName(String setting) {
    return ENVIRONMENT + setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static String kafkaName(String variable) {
    return GivenSettings.KAFKA
        + variable.substring(KAFKA_ENVIRONMENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static void fromEnvironment(
      Map<String, String> environment, String variable, String name, Map<String, Given> given) {
    String value = environment.get(variable);
    String file = Secrets.isSecret(name) ? environment.get(variable + IN_FILE) : null;
    if (value != null && file != null) {
      throw CommandException.wrongUsage(
          "Both %s and %s are set: keep one of them.".formatted(variable, variable + IN_FILE));
    }
    if (value != null) {
      given.put(name, new Given(value, variable));
    } else if (file != null) {
      given.put(name, new Given(secretIn(Path.of(file), variable), variable + IN_FILE));
    }
  }

  private static String secretIn(Path file, String variable) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw CommandException.failed(
          "The file %s that %s names can't be read: %s."
              .formatted(file, variable + IN_FILE, e.getClass().getSimpleName()),
          e);
    }
  }

  private static void checkName(String name, String origin) {
    Collection<String> names = SettingsDefinition.ALL.names();
    if (name.startsWith(GivenSettings.KAFKA)) {
      Optional<Setting<?>> setting =
          OwnedProperties.settingFor(name.substring(GivenSettings.KAFKA.length()));
      if (setting.isPresent()) {
        throw CommandException.wrongUsage(
            "%s (%s) is not passed through: set %s.".formatted(name, origin, setting.get().name()));
      }
    } else if (!names.contains(name)) {
      String hint =
          DidYouMean.to(name, names)
              .map("Did you mean %s?"::formatted)
              .orElse("inventory-streams config lists all; Kafka's own begin with kafka.");
      throw CommandException.wrongUsage(
          "Unknown setting %s (%s). %s".formatted(name, origin, hint));
    }
  }
}

package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.GivenSettings.Given;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** The settings as a person may see them: secrets masked. */
final class SettingsView {
  private SettingsView() {}

  /** One setting. */
  record Row(String name, String value, String origin, String meaning) {}

  /** All settings in the order of their definition, then Kafka's own that were given. */
  static List<Row> rows(Settings settings) {
    List<Row> rows = new ArrayList<>();
    for (ConfigKey key : SettingsDefinition.ALL.configKeys().values()) {
      Given given = settings.given().get(key.name);
      String value = given == null ? initial(key) : given.value();
      String origin = given == null ? "default" : given.origin();
      rows.add(new Row(key.name, Secrets.masked(key.name, value), origin, key.documentation));
    }
    settings
        .kafkaProperties()
        .forEach(
            (property, value) -> {
              String name = GivenSettings.KAFKA + property;
              Given given = settings.given().get(name);
              String origin = given == null ? "default" : given.origin();
              rows.add(
                  new Row(
                      name, Secrets.masked(name, value), origin, "Passed to every Kafka client."));
            });
    return rows;
  }

  /** The default in the form in which it is written in a file. */
  static String initial(ConfigKey key) {
    if (key.type == ConfigDef.Type.PASSWORD) {
      return "";
    }
    return ConfigDef.convertToString(key.defaultValue, key.type);
  }
}

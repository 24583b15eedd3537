package io.github.inventorystreams.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** The page of all settings, in Markdown. */
final class SettingsReference {
  private SettingsReference() {}

  static List<String> lines() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# All settings",
                "",
                "Made by `inventory-streams config --reference`; `inventory-streams config` prints what holds at the moment and where it comes from.",
                "A setting comes from a flag (`--set name=value`, or one of its own), else from the environment, else from the file of `--config`, else it is the default. Durations are ISO 8601 (`PT30S`, `P7D`).",
                "A secret may be given as a file: the variable with `_FILE` behind it names one. Properties of Kafka's clients go behind `kafka.`, as in `kafka.security.protocol=SASL_SSL`."));
    String group = "";
    for (ConfigKey key : SettingsDefinition.ALL.configKeys().values()) {
      if (!key.group.equals(group)) {
        group = key.group;
        lines.addAll(
            List.of(
                "",
                "## " + group,
                "",
                "| setting | environment | default | meaning |",
                "|---|---|---|---|"));
      }
      lines.add(
          "| `%s` | `%s` | %s | %s |"
              .formatted(key.name, variable(key.name), initial(key), cell(key.documentation)));
    }
    return lines;
  }

  private static String variable(String name) {
    String variable =
        "INVENTORY_STREAMS_" + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    return Secrets.isSecret(name) ? variable + "_FILE" : variable;
  }

  private static String initial(ConfigKey key) {
    String value = SettingsView.initial(key);
    return value == null || value.isEmpty() ? "" : '`' + cell(value) + '`';
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}

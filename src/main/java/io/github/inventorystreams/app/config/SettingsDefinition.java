package io.github.inventorystreams.app.config;

import java.util.List;
import org.apache.kafka.common.config.ConfigDef;

/** Every setting, as Kafka's ConfigDef checks it. */
final class SettingsDefinition {
  /** All settings, in the order in which they are shown. */
  static final ConfigDef ALL = all();

  private SettingsDefinition() {}

  private static ConfigDef all() {
    ConfigDef definition = new ConfigDef();
    List.of(
            KafkaSettings.GROUP,
            InputSettings.GROUP,
            RegistrySettings.GROUP,
            ReviewSettings.GROUP,
            SkuDefaults.GROUP,
            SupplierDefaults.GROUP,
            OrderSettings.GROUP,
            ProcessingSettings.GROUP,
            ServiceSettings.GROUP,
            LogSettings.GROUP)
        .forEach(group -> group.define(definition));
    return definition;
  }
}

package io.github.inventorystreams.app.config;

import org.apache.kafka.common.config.ConfigDef;

/** Every setting: its name, type, default and meaning. */
final class SettingsDefinition {
  /** All settings, in the order in which they are shown. */
  static final ConfigDef ALL = all();

  private SettingsDefinition() {}

  private static ConfigDef all() {
    SettingsTable settings = new SettingsTable();
    KafkaSettings.define(settings);
    InputSettings.define(settings);
    RegistrySettings.define(settings);
    ReviewSettings.define(settings);
    SkuDefaults.define(settings);
    SupplierDefaults.define(settings);
    OrderSettings.define(settings);
    ProcessingSettings.define(settings);
    ServiceSettings.define(settings);
    return settings.definition();
  }
}

package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.InputSettings;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option of a measurement that may read its events by the key they have. */
final class KeyedOption {
  @Option(
      names = "--keyed",
      description = "Read the events by the key they have (input.keyed-by-sku=true).")
  private boolean keyed;

  /** Adds what was chosen to the settings of a processor. */
  void putInto(Map<String, String> settings) {
    settings.put(InputSettings.KEYED_BY_SKU.name(), Boolean.toString(keyed));
  }
}

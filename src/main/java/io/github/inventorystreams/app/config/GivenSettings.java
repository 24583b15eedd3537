package io.github.inventorystreams.app.config;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings that somebody gave, as text and with where they were given.
 *
 * @param values the strongest source of each; {@code kafka.*} names included
 */
public record GivenSettings(Map<String, Given> values) {
  /** What is put before the name of a Kafka property to make a setting of it. */
  static final String KAFKA = "kafka.";

  public GivenSettings {
    values = Map.copyOf(values);
  }

  /**
   * One value.
   *
   * @param origin for a person, e.g. {@code flag}, or the name of a file
   */
  public record Given(String value, String origin) {}

  /** Those of all sources, the weakest first. */
  @SafeVarargs
  static GivenSettings merge(Map<String, Given>... weakestFirst) {
    Map<String, Given> merged = new TreeMap<>();
    for (Map<String, Given> source : weakestFirst) {
      merged.putAll(source);
    }
    return new GivenSettings(merged);
  }

  @Nullable Given get(String name) {
    return values.get(name);
  }
}

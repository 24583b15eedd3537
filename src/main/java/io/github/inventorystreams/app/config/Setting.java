package io.github.inventorystreams.app.config;

import java.util.Locale;
import java.util.function.Function;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.jspecify.annotations.Nullable;

/**
 * A setting: what it is called, what it may be, what it is where nobody sets it, and what it means.
 * Each is one constant, by which it is read; a name alone reads nothing.
 *
 * @param <T> what a reader gets; an {@link java.util.Optional} where the setting may be left open
 */
public final class Setting<T> {
  private final String name;
  private final ConfigDef.Type type;
  private final Object initial;
  private final @Nullable Validator check;
  private final Function<Object, T> reader;
  private final String meaning;

  /**
   * Made by its {@link SettingsGroup}.
   *
   * @param initial the default, as a value or in the form in which people write it
   * @param reader of the values that Kafka makes of a checked text by the type
   */
  Setting(
      String name,
      ConfigDef.Type type,
      Object initial,
      @Nullable Validator check,
      Function<Object, T> reader,
      String meaning) {
    this.name = name;
    this.type = type;
    this.initial = initial;
    this.check = check;
    this.reader = reader;
    this.meaning = meaning;
  }

  /** The name by which people set it, e.g. {@code review.clock}. */
  public String name() {
    return name;
  }

  T read(Object checked) {
    return reader.apply(checked);
  }

  void define(ConfigDef definition, String group) {
    definition.define(
        name,
        type,
        initial,
        check,
        Importance.MEDIUM,
        meaning,
        group,
        definition.names().size(),
        Width.MEDIUM,
        name.toLowerCase(Locale.ROOT));
  }
}

package io.github.inventorystreams.app.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** Makes the settings of one topic, and has them in the order in which they are shown. */
final class SettingsGroup {
  private final String title;
  private final List<Setting<?>> settings = new ArrayList<>();

  SettingsGroup(String title) {
    this.title = title;
  }

  void define(ConfigDef definition) {
    settings.forEach(setting -> setting.define(definition, title));
  }

  /**
   * A setting that is written as text.
   *
   * @param initial the default, as people write it
   */
  <T> Setting<T> text(String name, String initial, TextForm<T> form, String meaning) {
    return add(
        name,
        ConfigDef.Type.STRING,
        initial,
        form.validator(),
        value -> form.read((String) value),
        meaning);
  }

  /** One that is left open where nobody sets it. */
  <T> Setting<Optional<T>> optional(String name, TextForm<T> form, String meaning) {
    return text(name, "", form.orEmpty(), meaning);
  }

  Setting<Duration> duration(String name, String initial, String meaning) {
    return text(name, initial, TextForms.duration(), meaning);
  }

  <E extends Enum<E>> Setting<E> choice(String name, Choice<E> choice, E initial, String meaning) {
    return text(name, choice.text(initial), choice.form(), meaning);
  }

  Setting<Integer> whole(String name, int initial, Range range, String meaning) {
    return add(name, ConfigDef.Type.INT, initial, range, Integer.class::cast, meaning);
  }

  Setting<Short> whole(String name, short initial, Range range, String meaning) {
    return add(name, ConfigDef.Type.SHORT, initial, range, Short.class::cast, meaning);
  }

  Setting<Long> whole(String name, long initial, Range range, String meaning) {
    return add(name, ConfigDef.Type.LONG, initial, range, Long.class::cast, meaning);
  }

  Setting<Double> decimal(String name, double initial, Validator check, String meaning) {
    return add(name, ConfigDef.Type.DOUBLE, initial, check, Double.class::cast, meaning);
  }

  /** Names with commas between them; none where nobody sets it. */
  Setting<List<String>> list(String name, String meaning) {
    return add(name, ConfigDef.Type.LIST, List.of(), null, SettingsGroup::texts, meaning);
  }

  /** One that is off where nobody sets it. */
  Setting<Boolean> flag(String name, String meaning) {
    return add(name, ConfigDef.Type.BOOLEAN, false, null, Boolean.class::cast, meaning);
  }

  /** A text that is shown to nobody. */
  Setting<Optional<String>> secret(String name, String meaning) {
    return add(name, ConfigDef.Type.PASSWORD, "", null, SettingsGroup::secret, meaning);
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  private static Optional<String> secret(Object password) {
    return Optional.of(((Password) password).value()).filter(secret -> !secret.isEmpty());
  }

  private <T> Setting<T> add(
      String name,
      ConfigDef.Type type,
      Object initial,
      @Nullable Validator check,
      Function<Object, T> reader,
      String meaning) {
    Setting<T> setting = new Setting<>(name, type, initial, check, reader, meaning);
    settings.add(setting);
    return setting;
  }
}

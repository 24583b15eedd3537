package io.github.inventorystreams.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.jspecify.annotations.Nullable;

/** Takes settings one after the other, group by group, in the order in which they are shown. */
final class SettingsTable {
  private final ConfigDef definition = new ConfigDef();
  private String group = "";
  private int order;

  ConfigDef definition() {
    return definition;
  }

  /** What follows belongs to a group of this name. */
  void group(String name) {
    group = name;
  }

  void text(String name, String initial, String meaning) {
    define(name, ConfigDef.Type.STRING, initial, null, meaning);
  }

  void text(String name, String initial, Validator check, String meaning) {
    define(name, ConfigDef.Type.STRING, initial, check, meaning);
  }

  void decimal(String name, double initial, Validator check, String meaning) {
    define(name, ConfigDef.Type.DOUBLE, initial, check, meaning);
  }

  void whole(String name, ConfigDef.Type type, Number initial, Validator check, String meaning) {
    define(name, type, initial, check, meaning);
  }

  <E extends Enum<E>> void choice(Choice<E> choice, E initial, String meaning) {
    text(choice.name(), choice.text(initial), Validators.oneOf(choice.values()), meaning);
  }

  /** A choice that may be left open. */
  void optional(Choice<?> choice, String meaning) {
    List<String> values = new ArrayList<>(choice.values());
    values.add("");
    text(choice.name(), "", Validators.oneOf(values), meaning);
  }

  void list(String name, String meaning) {
    define(name, ConfigDef.Type.LIST, List.of(), null, meaning);
  }

  void flag(String name, String meaning) {
    define(name, ConfigDef.Type.BOOLEAN, false, null, meaning);
  }

  void secret(String name, String meaning) {
    define(name, ConfigDef.Type.PASSWORD, "", null, meaning);
  }

  private void define(
      String name, ConfigDef.Type type, Object initial, @Nullable Validator check, String meaning) {
    definition.define(
        name,
        type,
        initial,
        check,
        Importance.MEDIUM,
        meaning,
        group,
        order++,
        Width.MEDIUM,
        name.toLowerCase(Locale.ROOT));
  }
}

package io.github.inventorystreams.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A setting with a few values, each the name of a constant. */
public final class Choice<E extends Enum<E>> {
  private final String name;
  private final Class<E> type;
  private final boolean inSmallLetters;

  private Choice(String name, Class<E> type, boolean inSmallLetters) {
    this.name = name;
    this.type = type;
    this.inSmallLetters = inSmallLetters;
  }

  /** With values that are written as the constants are. */
  static <E extends Enum<E>> Choice<E> of(String name, Class<E> type) {
    return new Choice<>(name, type, false);
  }

  static <E extends Enum<E>> Choice<E> inSmallLetters(String name, Class<E> type) {
    return new Choice<>(name, type, true);
  }

  String name() {
    return name;
  }

  String text(E constant) {
    return inSmallLetters ? constant.name().toLowerCase(Locale.ROOT) : constant.name();
  }

  E read(String text) {
    return Enum.valueOf(type, inSmallLetters ? text.toUpperCase(Locale.ROOT) : text);
  }

  /** All values as they are written. */
  List<String> values() {
    return Arrays.stream(type.getEnumConstants()).map(this::text).toList();
  }
}

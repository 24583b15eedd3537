package io.github.inventorystreams.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The few values that a setting may have: the constants of an enum. */
final class Choice<E extends Enum<E>> {
  private final Class<E> type;
  private final boolean inSmallLetters;

  private Choice(Class<E> type, boolean inSmallLetters) {
    this.type = type;
    this.inSmallLetters = inSmallLetters;
  }

  /** Of values that are written as the constants are. */
  static <E extends Enum<E>> Choice<E> of(Class<E> type) {
    return new Choice<>(type, false);
  }

  static <E extends Enum<E>> Choice<E> inSmallLetters(Class<E> type) {
    return new Choice<>(type, true);
  }

  String text(E constant) {
    return inSmallLetters ? constant.name().toLowerCase(Locale.ROOT) : constant.name();
  }

  /** All values as they are written. */
  List<String> texts() {
    return Arrays.stream(type.getEnumConstants()).map(this::text).toList();
  }

  TextForm<E> form() {
    return TextForms.oneOf(texts())
        .as(text -> Enum.valueOf(type, inSmallLetters ? text.toUpperCase(Locale.ROOT) : text));
  }
}

package io.github.inventorystreams.app.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The value of an option that is the name of a constant, in any case. */
public final class NamedValue {
  private NamedValue() {}

  /**
   * The constant of that name.
   *
   * @throws CommandException that names the option and what it may be
   */
  public static <E extends Enum<E>> E of(Class<E> type, String option, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findAny()
        .orElseThrow(
            () ->
                CommandException.wrongUsage(
                    "%s must be %s, not %s.".formatted(option, names(type), name)));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }
}

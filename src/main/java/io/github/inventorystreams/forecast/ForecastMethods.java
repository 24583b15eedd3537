package io.github.inventorystreams.forecast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forecast methods by the names that settings choose them by. */
public final class ForecastMethods {

  /** The method of a SKU for which none is chosen. */
  public static final ForecastMethod DEFAULT = new Comb3();

  /** The method that qualifies for every history. */
  static final ForecastMethod LAST_RESORT = new SeasonalMean();

  private static final Map<String, ForecastMethod> BY_NAME =
      Stream.of(
              DEFAULT,
              LAST_RESORT,
              new SimpleExponentialSmoothing(),
              new Adida(),
              HoltWinters.withoutTrend(),
              HoltWinters.holt(),
              HoltWinters.additive(),
              HoltWinters.damped())
          .collect(Collectors.toUnmodifiableMap(ForecastMethod::name, Function.identity()));

  private ForecastMethods() {}

  /** The method of that name, if there is one. */
  public static Optional<ForecastMethod> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All names, in alphabetical order. */
  public static List<String> names() {
    return BY_NAME.keySet().stream().sorted().toList();
  }
}

package io.github.inventorystreams.forecast;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The forecast methods by the names that settings choose them by: what each provider on the class
 * path brings, the library's own ({@link BuiltInMethods}) before those of others ({@link
 * MethodProvider}).
 */
public final class ForecastMethods {
  private static final MethodCatalog CATALOG =
      new MethodCatalog()
          .with(
              ServiceLoader.load(BuiltInMethods.class, ForecastMethods.class.getClassLoader())
                  .iterator());

  /** The method of a SKU for which none is chosen. */
  public static final ForecastMethod DEFAULT = builtIn("pooled");

  /** The method that qualifies for every history: the mean of four weeks. */
  static final ForecastMethod LAST_RESORT = builtIn("mean28");

  /** The yardstick of others: last week's demand once more. */
  static final ForecastMethod SEASONAL_NAIVE = builtIn("snaive");

  static {
    // When those of others load, the names above have their values: they may build on them.
    CATALOG.with(ServiceLoader.load(MethodProvider.class).iterator());
  }

  private ForecastMethods() {}

  private static ForecastMethod builtIn(String name) {
    return byName(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The library's forecast method %s is missing: is META-INF/services/%s complete?"
                        .formatted(name, BuiltInMethods.class.getName())));
  }

  /** The method of that name, if there is one that needs no training. */
  public static Optional<ForecastMethod> byName(String name) {
    return Optional.ofNullable(CATALOG.methods().get(name));
  }

  /** The training of that name, if there is one. */
  public static Optional<PooledTraining> trainingByName(String name) {
    return Optional.ofNullable(CATALOG.trainings().get(name));
  }

  /** The names of all methods that need no training, in alphabetical order. */
  public static List<String> names() {
    return List.copyOf(CATALOG.methods().keySet());
  }

  /** The names of all methods that are trained on many SKUs first, in alphabetical order. */
  public static List<String> trainingNames() {
    return List.copyOf(CATALOG.trainings().keySet());
  }

  /** What could not be offered, one line for people each; empty where all is well. */
  public static List<String> problems() {
    return List.copyOf(CATALOG.problems());
  }
}

package io.github.inventorystreams.forecast;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The forecast methods by the names that settings choose them by: those of this package and what
 * each {@link MethodProvider} on the class path brings.
 */
public final class ForecastMethods {

  /** The method of a SKU for which none is chosen. */
  public static final ForecastMethod DEFAULT = new Pooled();

  /** The method that qualifies for every history. */
  static final ForecastMethod LAST_RESORT = new RecentMean();

  private static final MethodCatalog CATALOG =
      new MethodCatalog(
              List.of(
                  DEFAULT,
                  LAST_RESORT,
                  new Comb3(),
                  new SeasonalMean(),
                  Naive.naive(),
                  Naive.seasonalNaive(),
                  Croston.plain(),
                  Croston.syntetosBoylan(),
                  new Tsb(),
                  new Theta(),
                  new ProfiledMethod("tsb-adida", new Tsb(), new Adida()),
                  new SimpleExponentialSmoothing(),
                  new Adida(),
                  HoltWinters.withoutTrend(),
                  HoltWinters.holt(),
                  HoltWinters.additive(),
                  HoltWinters.damped()))
          .with(ServiceLoader.load(MethodProvider.class).iterator());

  private ForecastMethods() {}

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

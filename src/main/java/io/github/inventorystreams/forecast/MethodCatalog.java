package io.github.inventorystreams.forecast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Methods by name, of several origins. What can't be offered is left out and reported: a name that
 * is taken or malformed, a provider that does not load.
 */
final class MethodCatalog {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Map<String, ForecastMethod> methods = new TreeMap<>();
  private final Map<String, PooledTraining> trainings = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  /** Adds what providers bring. One that fails does not keep the others out. */
  MethodCatalog with(Iterator<? extends MethodProvider> providers) {
    while (true) {
      try {
        if (!providers.hasNext()) {
          return this;
        }
        add(providers.next());
      } catch (ServiceConfigurationError e) {
        problems.add("A provider of forecast methods does not load: " + e.getMessage());
      }
    }
  }

  private void add(MethodProvider provider) {
    Class<?> origin = provider.getClass();
    try {
      provider.methods().forEach(method -> offer(method.name(), method, methods, origin));
      provider.trainings().forEach(training -> offer(training.name(), training, trainings, origin));
    } catch (RuntimeException | LinkageError e) {
      problems.add("The forecast methods of %s do not load: %s".formatted(origin.getName(), e));
    }
  }

  private <T> void offer(String name, T offered, Map<String, T> among, Class<?> origin) {
    if (!NAME.matcher(name).matches()) {
      problems.add(
          "The forecast method %s of %s: a name has lower-case letters, digits and single hyphens."
              .formatted(name, origin.getName()));
    } else if (!taken.add(name)) {
      problems.add(
          "The forecast method %s of %s: the name is taken, choose another."
              .formatted(name, origin.getName()));
    } else {
      among.put(name, offered);
    }
  }

  Map<String, ForecastMethod> methods() {
    return methods;
  }

  Map<String, PooledTraining> trainings() {
    return trainings;
  }

  List<String> problems() {
    return problems;
  }
}

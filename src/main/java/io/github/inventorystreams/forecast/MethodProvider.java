package io.github.inventorystreams.forecast;

import java.util.List;

/**
 * Brings forecast methods: the way in for models of one's own. A provider is found by {@link
 * java.util.ServiceLoader}, so it has a public constructor without parameters and its class name
 * stands in {@code META-INF/services/io.github.inventorystreams.forecast.MethodProvider} of its
 * jar. It is made once; what it brings is used by many threads at once.
 */
public interface MethodProvider {

  /** Methods that forecast a SKU by its own history. */
  default List<ForecastMethod> methods() {
    return List.of();
  }

  /** Methods that are trained on many SKUs first. */
  default List<PooledTraining> trainings() {
    return List.of();
  }
}

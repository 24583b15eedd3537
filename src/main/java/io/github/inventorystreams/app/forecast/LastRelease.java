package io.github.inventorystreams.app.forecast;

import java.util.Map;

/**
 * The settings by which the last release orders where nobody has set anything: what windows are
 * measured against. They change when a release is made, and with nothing else. Until there is one,
 * they are those that 0.1 began with.
 */
final class LastRelease {
  static final String NAME = "release-0.1";

  /** All that decides orders and that a scenario does not say; texts as a person would set them. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "sku.policy", "",
          "sku.method", "pooled",
          "sku.service-level", "0.95",
          "sku.service-target", "CYCLE_SERVICE",
          "sku.cover-days", "14",
          "sku.warning-rate", "0.5",
          "supplier.capacity-sharing", "EQUAL_COVER");

  private LastRelease() {}
}

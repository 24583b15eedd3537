package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.bench.ShopEvents;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of a measurement in rounds over the same events of one shop. */
final class RoundOptions extends BenchOptions {
  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many events are processed in each round (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "200000",
      description =
          "How many of these come before the measurement begins, at the least; it waits until the compiler is quiet, up to half of the rest (default: ${DEFAULT-VALUE}).")
  private long warmUp;

  @Option(
      names = "--keyed",
      description = "Read the events by the key they have (input.keyed-by-sku=true).")
  private boolean keyed;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each is measured; the medians count (default: ${DEFAULT-VALUE}).")
  private int rounds;

  long events() {
    return events;
  }

  long warmUp() {
    return warmUp;
  }

  int rounds() {
    return rounds;
  }

  /** The events of each round. */
  ShopEvents shop() {
    return new ShopEvents(events, skus());
  }

  @Override
  Map<String, String> settings() {
    Map<String, String> settings = super.settings();
    settings.put(InputSettings.KEYED_BY_SKU.name(), Boolean.toString(keyed));
    return settings;
  }

  @Override
  void check() {
    super.check();
    atLeast("--rounds", rounds, 1);
    atLeast("--warm-up", warmUp, 0);
    if (warmUp >= events) {
      throw CommandException.wrongUsage(
          "--warm-up must be below --events: %d events leave nothing to measure after %d."
              .formatted(events, warmUp));
    }
  }
}

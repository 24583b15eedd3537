package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.bench.ShopEvents;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a measurement in rounds over the same events of one shop. */
final class RoundOptions extends BenchOptions {
  @Mixin private final KeyedOption keyed = new KeyedOption();
  @Mixin private final HotShareOption hotShare = new HotShareOption();
  @Mixin private final WarmUpOption warmUp = new WarmUpOption(200_000);

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many events are processed in each round (default: ${DEFAULT-VALUE}).")
  private long events;

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
    return warmUp.events();
  }

  int rounds() {
    return rounds;
  }

  /** The events of each round. */
  ShopEvents shop() {
    return new ShopEvents(events, hotShare.shop(skus()));
  }

  @Override
  Map<String, String> settings() {
    Map<String, String> settings = super.settings();
    keyed.putInto(settings);
    return settings;
  }

  @Override
  void check() {
    super.check();
    hotShare.check();
    atLeast("--rounds", rounds, 1);
    warmUp.check(events);
  }
}

package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.BookEvents;
import io.github.inventorystreams.bench.Scale;
import io.github.inventorystreams.bench.ShopEvents;
import io.github.inventorystreams.bench.ShopProfile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures what an event costs in shops of several sizes. */
@Command(
    name = "scale",
    description = {
      "Measures what a stock event costs in shops of several sizes, and what memory and disk the processor takes there.",
      "For each size a broker and a processor are started in processes of their own, and each SKU is counted before the measurement begins."
    })
final class BenchScaleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ProcessorOptions options = new ProcessorOptions();
  @Mixin private final KeyedOption keyed = new KeyedOption();
  @Mixin private final WarmUpOption warmUp = new WarmUpOption(500_000);

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "How many SKUs the shops have (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "2000000",
      description =
          "How many events each shop has after all SKUs are counted (default: ${DEFAULT-VALUE}).")
  private long events;

  @Override
  public Integer call() {
    check();
    PrintWriter out = spec.commandLine().getOut();
    List<Scale.Size> measured = new ArrayList<>();
    for (int skus : sizes) {
      Scale.Size size = size(skus);
      measured.add(size);
      if (!options.json()) {
        print(out, size);
      }
    }
    Scale scale = Scale.of(measured, options.guarantee());
    if (options.json()) {
      out.println(Json.line(scale));
    } else {
      out.printf(
          "An event takes %.2f times the processor time in the largest shop that it takes in the smallest.%n",
          scale.costRatio());
    }
    out.flush();
    return 0;
  }

  private Scale.Size size(int skus) {
    Map<String, String> settings = options.settings();
    keyed.putInto(settings);
    try (BenchRig rig = BenchRig.start(spec.root().userObject().getClass(), options.json())) {
      rig.publish(BookEvents.of(skus, 1), options.partitions());
      rig.publish(new ShopEvents(events, ShopProfile.of(skus)));
      return rig.size(skus, settings, skus + events, skus + warmUp.events());
    }
  }

  private void check() {
    options.check();
    for (int skus : sizes) {
      ProcessorOptions.atLeast("--sizes", skus, 1);
    }
    warmUp.check(events);
  }

  private static void print(PrintWriter out, Scale.Size size) {
    out.printf(
        "%,9d SKUs %,8.0f events/s %7.2f CPU s per million; heap %,.0f MB, process %,.0f MB, disk %,.0f MB; longest pause %d ms%n",
        size.skus(),
        size.measured().eventsPerSecond(),
        size.measured().cpuSecondsPerMillion(),
        size.footprint().heapMb(),
        size.footprint().rssMb(),
        size.footprint().diskMb(),
        size.footprint().gcPauseMaxMs());
    out.flush();
  }
}

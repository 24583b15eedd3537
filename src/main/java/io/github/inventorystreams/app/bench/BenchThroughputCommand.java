package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.Measurement;
import io.github.inventorystreams.bench.ShopEvents;
import io.github.inventorystreams.bench.Throughput;
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

/** The command that measures how many events a second are processed, and at what price. */
@Command(
    name = "throughput",
    description = {
      "Measures how many stock events a second the processor applies, beside a loop of bare Kafka clients that only keeps on hand in memory and publishes it with the same guarantee.",
      "Broker, processor and loop run in processes of their own. The events are published first; in each round the two take turns in being the first."
    })
final class BenchThroughputCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final BenchOptions options = new BenchOptions();

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
      description = "How often both are measured; the medians count (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() {
    check();
    PrintWriter out = spec.commandLine().getOut();
    List<Throughput.Round> measured = new ArrayList<>();
    try (BenchRig rig = BenchRig.start(spec.root().userObject().getClass(), options.json())) {
      rig.publish(new ShopEvents(events, options.skus()), options.partitions());
      for (int round = 1; round <= rounds; round++) {
        measured.add(round(rig, round));
        if (!options.json()) {
          print(out, "round " + round, measured.get(round - 1));
        }
      }
    }
    Throughput throughput = Throughput.of(measured, options.guarantee());
    if (options.json()) {
      out.println(Json.line(throughput));
    } else {
      print(out, "median", new Throughput.Round(throughput.processor(), throughput.bareLoop()));
      out.printf(
          "The processor is at %.3f of the bare loop, at %.2f times its processor time.%n",
          throughput.ratio(), throughput.cpuRatio());
    }
    out.flush();
    return 0;
  }

  private Throughput.Round round(BenchRig rig, int round) {
    // What is measured second finds a warmer broker and a fuller disk.
    if (round % 2 == 0) {
      Measurement bareLoop = bareLoop(rig, round);
      return new Throughput.Round(processor(rig, round), bareLoop);
    }
    Measurement processor = processor(rig, round);
    return new Throughput.Round(processor, bareLoop(rig, round));
  }

  private Measurement processor(BenchRig rig, int round) {
    Map<String, String> settings = options.settings();
    settings.put(InputSettings.KEYED_BY_SKU.name(), Boolean.toString(keyed));
    return rig.processor(round, settings, events, warmUp);
  }

  private Measurement bareLoop(BenchRig rig, int round) {
    List<String> loop = new ArrayList<>();
    loop.addAll(List.of("--partitions", Integer.toString(options.partitions())));
    loop.addAll(List.of("--threads", Integer.toString(options.threads())));
    if (options.exactlyOnce()) {
      loop.add("--exactly-once");
    }
    return rig.bareLoop(round, loop, events, warmUp);
  }

  private void check() {
    options.check();
    BenchOptions.atLeast("--rounds", rounds, 1);
    BenchOptions.atLeast("--warm-up", warmUp, 0);
    if (warmUp >= events) {
      throw CommandException.wrongUsage(
          "--warm-up must be below --events: %d events leave nothing to measure after %d."
              .formatted(events, warmUp));
    }
  }

  private static void print(PrintWriter out, String what, Throughput.Round figures) {
    print(out, what, "processor", figures.processor());
    print(out, what, "bare loop", figures.bareLoop());
    out.flush();
  }

  private static void print(PrintWriter out, String what, String who, Measurement measured) {
    out.printf(
        "%-8s %-9s %,10.0f events/s %8.2f CPU s per million (compiler %.2f, collector %.2f)%n",
        what,
        who,
        measured.eventsPerSecond(),
        measured.cpuSecondsPerMillion(),
        measured.compilerSecondsPerMillion(),
        measured.collectorSecondsPerMillion());
  }
}

package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.bench.Instances;
import io.github.inventorystreams.bench.Measurement;
import io.github.inventorystreams.bench.SharedWork;
import io.github.inventorystreams.bench.ShopEvents;
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

/** The command that measures several instances of one processor on this machine. */
@Command(
    name = "instances",
    description = {
      "Measures how many stock events a second several instances of one processor apply together, each in a process of its own.",
      "For each number of them a broker is started anew. The events are published once every instance has partitions; what is processed until all are published is not measured."
    })
final class BenchInstancesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final BenchOptions options = new BenchOptions();
  @Mixin private final KeyedOption keyed = new KeyedOption();
  @Mixin private final HotShareOption hotShare = new HotShareOption();

  @Option(
      names = "--counts",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,3",
      description = "How many instances there are (default: ${DEFAULT-VALUE}).")
  private List<Integer> counts = List.of();

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "3000000",
      description = "How many events they have each time (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "How many of these are processed before the measurement begins, at the least (default: ${DEFAULT-VALUE}).")
  private long warmUp;

  @Override
  public Integer call() {
    check();
    PrintWriter out = spec.commandLine().getOut();
    List<Instances.Group> measured = new ArrayList<>();
    for (int count : counts) {
      Measurement group = measure(count);
      measured.add(new Instances.Group(count, group));
      if (!options.json()) {
        MeasuredLine.print(out, "instances", Integer.toString(count), group);
      }
    }
    if (options.json()) {
      out.println(Json.line(new Instances(measured, options.partitions(), options.guarantee())));
    }
    out.flush();
    return 0;
  }

  private Measurement measure(int count) {
    Map<String, String> settings = options.settings();
    keyed.putInto(settings);
    List<AskedProcessor> instances = new ArrayList<>();
    try (BenchRig rig = BenchRig.start(spec.root().userObject().getClass(), options.json())) {
      rig.createTopics(options.partitions());
      try {
        for (int number = 1; number <= count; number++) {
          instances.add(rig.instance(number, settings));
        }
        rig.publish(new ShopEvents(events, hotShare.shop(options.skus())));
        try (Progress progress = Progress.of("processor", events, options.json())) {
          return new SharedWork(instances, progress::at).measure(warmUp, events);
        }
      } finally {
        instances.forEach(AskedProcessor::close);
      }
    }
  }

  private void check() {
    options.check();
    hotShare.check();
    BenchOptions.atLeast("--warm-up", warmUp, 0);
    if (warmUp >= events) {
      throw CommandException.wrongUsage(
          "--warm-up must be below --events: %d events leave nothing to measure after %d."
              .formatted(events, warmUp));
    }
    for (int count : counts) {
      if (count < 1 || count > options.partitions()) {
        throw CommandException.wrongUsage(
            "--counts must be from 1 to the %d --partitions, not %d: more instances than partitions have nothing to do."
                .formatted(options.partitions(), count));
      }
    }
  }
}

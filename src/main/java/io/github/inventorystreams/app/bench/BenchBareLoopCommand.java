package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.bench.BareLoop;
import io.github.inventorystreams.bench.BarePlace;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that runs the bare loop alone. */
@Command(name = "bare-loop", hidden = true, description = "A part of a measurement.")
final class BenchBareLoopCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final BenchMeasuring measuring = new BenchMeasuring();

  @Option(names = "--bootstrap-servers", required = true)
  private String bootstrapServers = "";

  @Option(names = "--input", required = true)
  private String input = "";

  @Option(names = "--output", required = true)
  private String output = "";

  @Option(names = "--partitions", required = true)
  private int partitions;

  @Option(names = "--threads", required = true)
  private int threads;

  @Option(names = "--exactly-once")
  private boolean exactlyOnce;

  @Override
  public Integer call() {
    BarePlace place = new BarePlace(bootstrapServers, input, output, exactlyOnce);
    place.createTopics(partitions);
    try (BareLoop loop = new BareLoop(place, partitions, threads, InstantSource.system())) {
      measuring.measure(loop::applied, spec.commandLine().getOut());
    }
    return 0;
  }
}

package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.ConfigOptions;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.Measurement;
import io.github.inventorystreams.bench.PeerComparison;
import io.github.inventorystreams.bench.PeerComparison.Peer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures the processor beside a Flink job that only counts. */
@Command(
    name = "peer",
    description = {
      "Measures the processor beside a Flink job that only keeps on hand for each SKU and publishes it, and beside the bare loop of bench throughput, on the same events and broker.",
      "Each of them runs in a process of its own, and what the job has published is checked. It is no part of the product and is built first: ./mvnw -B -q -f src/bench/flink-peer/pom.xml package"
    })
final class BenchPeerCommand implements Callable<Integer> {
  private static final List<String> STATES = List.of("rocksdb", "heap");

  private final Map<String, String> environment;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final RoundOptions options = new RoundOptions();

  @Option(
      names = "--jars",
      paramLabel = "DIR",
      defaultValue = "src/bench/flink-peer/target/lib",
      description = "Where the job and all of its jars lie (default: ${DEFAULT-VALUE}).")
  private Path jars = Path.of("");

  @Option(
      names = "--state",
      paramLabel = "rocksdb|heap",
      defaultValue = "rocksdb",
      description = "Where the job keeps the stock of the SKUs (default: ${DEFAULT-VALUE}).")
  private String state = "";

  @Option(
      names = "--checkpoint-interval",
      paramLabel = "DURATION",
      description =
          "How long its results may wait for their transaction (default: stream.commit-interval, as the processor's).")
  private @Nullable Duration checkpointInterval;

  BenchPeerCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    check();
    Settings settings = new ConfigOptions(environment).settings(options.settings());
    PeerProgram program = PeerProgram.in(jars, state, checkpointInterval);
    PrintWriter out = spec.commandLine().getOut();
    List<PeerComparison.Round> measured = new ArrayList<>();
    try (BenchRig rig = BenchRig.start(spec.root().userObject().getClass(), options.json())) {
      Contestants contestants = Contestants.on(rig, options);
      for (int number = 1; number <= options.rounds(); number++) {
        PeerComparison.Round round = round(contestants, number, program, settings);
        measured.add(round);
        if (!options.json()) {
          print(out, "round " + number, round);
        }
      }
    }
    PeerComparison comparison = PeerComparison.of(measured, options.guarantee());
    if (options.json()) {
      out.println(Json.line(comparison));
    } else {
      print(out, comparison);
    }
    out.flush();
    return 0;
  }

  private static PeerComparison.Round round(
      Contestants contestants, int number, PeerProgram program, Settings settings) {
    Turn<Measurement> processor = new Turn<>(() -> contestants.processor(number));
    Turn<Peer> peer = new Turn<>(() -> contestants.peer(number, program, settings));
    Turn<Measurement> bareLoop = new Turn<>(() -> contestants.bareLoop(number));
    Turn.takeAll(number, List.of(processor, peer, bareLoop));
    return new PeerComparison.Round(processor.measured(), peer.measured(), bareLoop.measured());
  }

  private void check() {
    options.check();
    if (!STATES.contains(state)) {
      throw CommandException.wrongUsage("--state must be rocksdb or heap, not " + state + '.');
    }
    if (checkpointInterval != null) {
      // Flink's own lower bound.
      BenchOptions.atLeast(
          "--checkpoint-interval in milliseconds", checkpointInterval.toMillis(), 10);
    }
  }

  private static void print(PrintWriter out, String what, PeerComparison.Round figures) {
    MeasuredLine.print(out, what, "processor", figures.processor());
    MeasuredLine.print(out, what, figures.peer().name(), figures.peer().measured());
    MeasuredLine.print(out, what, "bare loop", figures.bareLoop());
  }

  private static void print(PrintWriter out, PeerComparison comparison) {
    Peer peer = comparison.peer();
    print(
        out,
        "median",
        new PeerComparison.Round(comparison.processor(), peer, comparison.bareLoop()));
    out.printf(
        "The processor is at %.3f of %s on %s, which committed %s, at %.2f times its processor time; at %.3f of the bare loop, at %.2f times its processor time.%n",
        comparison.ratio(),
        peer.name(),
        peer.state(),
        commits(peer.commitMs()),
        comparison.cpuRatio(),
        comparison.bareLoopRatio(),
        comparison.bareLoopCpuRatio());
  }

  static String commits(double commitMs) {
    return commitMs == 0 ? "only once or not at all" : "every %.0f ms".formatted(commitMs);
  }
}

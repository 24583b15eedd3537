package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.Measurement;
import io.github.inventorystreams.bench.Throughput;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  @Mixin private final RoundOptions options = new RoundOptions();

  @Override
  public Integer call() {
    options.check();
    PrintWriter out = spec.commandLine().getOut();
    List<Throughput.Round> measured = new ArrayList<>();
    try (BenchRig rig = BenchRig.start(spec.root().userObject().getClass(), options.json())) {
      Contestants contestants = Contestants.on(rig, options);
      for (int number = 1; number <= options.rounds(); number++) {
        Throughput.Round round = round(contestants, number);
        measured.add(round);
        if (!options.json()) {
          print(out, "round " + number, round);
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

  private static Throughput.Round round(Contestants contestants, int number) {
    Turn<Measurement> processor = new Turn<>(() -> contestants.processor(number));
    Turn<Measurement> bareLoop = new Turn<>(() -> contestants.bareLoop(number));
    Turn.takeAll(number, List.of(processor, bareLoop));
    return new Throughput.Round(processor.measured(), bareLoop.measured());
  }

  private static void print(PrintWriter out, String what, Throughput.Round figures) {
    MeasuredLine.print(out, what, "processor", figures.processor());
    MeasuredLine.print(out, what, "bare loop", figures.bareLoop());
  }
}

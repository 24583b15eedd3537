package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.Meter;
import java.io.PrintWriter;
import java.util.function.LongSupplier;
import picocli.CommandLine.Option;

/** The options of the parts of a measurement that are measured, and what they print. */
final class BenchMeasuring {
  @Option(names = "--events", required = true)
  private long events;

  @Option(names = "--warm-up", required = true)
  private long warmUp;

  long events() {
    return events;
  }

  /** Reports how the counter stands from time to time, and at last the measurement as JSON. */
  void measure(LongSupplier counter, PrintWriter out) {
    Meter meter = new Meter(counter, reached -> ChildJvm.report(Long.toString(reached), out));
    ChildJvm.report(Json.line(meter.measure(warmUp, events)), out);
  }
}

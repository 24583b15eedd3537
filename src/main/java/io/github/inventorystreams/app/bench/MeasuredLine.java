package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.bench.Measurement;
import java.io.PrintWriter;

/** A measurement as a line for people. */
final class MeasuredLine {
  private MeasuredLine() {}

  /**
   * Prints it.
   *
   * @param what which round
   * @param who was measured
   */
  static void print(PrintWriter out, String what, String who, Measurement measured) {
    out.printf(
        "%-8s %-12s %,10.0f events/s %8.2f CPU s per million (compiler %.2f, collector %.2f)%n",
        what,
        who,
        measured.eventsPerSecond(),
        measured.cpuSecondsPerMillion(),
        measured.compilerSecondsPerMillion(),
        measured.collectorSecondsPerMillion());
    out.flush();
  }
}

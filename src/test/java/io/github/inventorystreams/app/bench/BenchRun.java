package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import java.io.IOException;

/** Runs of the measurements, as small as they can be. */
final class BenchRun {
  private BenchRun() {}

  /** Options with blanks between them are refused in one line that has this part. */
  static void assertWrongUsage(String measurement, String options, String message) {
    CommandLineRun run = run(measurement, options);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message).hasLineCount(1);
  }

  /** The one JSON object that the measurement prints. */
  static JsonNode figures(String measurement, String options) throws IOException {
    CommandLineRun run = run(measurement, options + " --json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(1);
    return new ObjectMapper().readTree(run.out());
  }

  private static CommandLineRun run(String measurement, String options) {
    return CommandLineRun.of(("bench " + measurement + ' ' + options).split(" "));
  }
}

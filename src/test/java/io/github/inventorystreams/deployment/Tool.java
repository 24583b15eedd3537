package io.github.inventorystreams.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;

/** A program of the system that some machines have. */
final class Tool {
  private Tool() {}

  /** What a program has said, on both ways together, and how it ended. */
  record Run(int exitCode, String said) {}

  /** Leaves the test out where a command does not even say which version it is. */
  static void need(String... command) throws Exception {
    assumeTrue(isThere(command), () -> "needs " + command[0]);
  }

  private static boolean isThere(String... command) throws InterruptedException {
    try {
      return run(command).exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static Run run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), said);
  }

  /** Runs a check that ends well if it finds nothing; gives what it has said. */
  static String check(String... command) throws Exception {
    Run run = run(command);
    assertThat(run.exitCode()).as("%s: %s", List.of(command), run.said()).isZero();
    return run.said();
  }
}

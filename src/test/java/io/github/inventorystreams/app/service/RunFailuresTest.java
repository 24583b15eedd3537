package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The failures that stop {@code run} before it has begun: one line, exit code 1, nothing left
 * running.
 */
class RunFailuresTest {
  @TempDir Path directory;

  @Test
  void aMissingBroker() throws IOException {
    String nowhere = "127.0.0.1:" + freePort();
    assertFailed(
        run("--http-port", "0", "--bootstrap-servers", nowhere, "--wait-for-broker", "0"),
        "No Kafka broker answers at " + nowhere);
    assertFailed(
        CommandLineRun.of("topics", "--bootstrap-servers", nowhere),
        "No Kafka broker answers at " + nowhere);
    assertThat(directory.resolve("ready.json")).doesNotExist();
  }

  @Test
  void aHostThatNobodyKnows() {
    assertFailed(
        run(
            "--http-port",
            "0",
            "--bootstrap-servers",
            "no-such-host.invalid:1",
            "--wait-for-broker",
            "0"),
        "No host of no-such-host.invalid:1 is known");
  }

  @Test
  void busyPorts() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertFailed(run("--http-port", port), "Port " + port, "--http-port");
      assertFailed(run("--http-port", "0", "--broker-port", port), "Port " + port, "--broker-port");
    }
  }

  @Test
  void aFileInThePlaceOfTheDataDirectory() throws IOException {
    Path file = Files.createFile(directory.resolve("occupied"));
    assertFailed(
        CommandLineRun.of("run", "--http-port", "0", "--data-dir", file.toString()),
        file.toString(),
        "--data-dir");
  }

  @Test
  void aDataDirectoryThatIsInUse() {
    try (DataDirectory mine = DataDirectory.open(directory, directory.resolve("state"))) {
      assertFailed(run("--http-port", "0"), mine.path().toString(), "in use by another process");
    }
  }

  private CommandLineRun run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "run";
    all[1] = "--data-dir";
    all[2] = directory.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandLineRun.of(all);
  }

  private static void assertFailed(CommandLineRun run, String... parts) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(parts);
    assertThat(run.out()).isEmpty();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

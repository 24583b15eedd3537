package io.github.inventorystreams.app.notify;

import static io.github.inventorystreams.notify.Warned.warning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.stream.WarningTopics;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stop while a mail server takes for ever over each line, though never for long over a byte. */
class TricklingMailServerTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"notify", "run"})
  void holdsUpNoStop(String command) throws Exception {
    String prefix = command + '.';
    CommandLineRun created = CommandLineRun.of(BROKER.arguments("topics", prefix, "--create"));
    assertThat(created.exitCode()).as(created.err()).isZero();
    try (TricklingMailServer mail = new TricklingMailServer();
        ProgramProcess process =
            ProgramProcess.start(
                directory.resolve(command),
                List.of("-Xmx512m"),
                Map.of(),
                BROKER.arguments(
                    command,
                    prefix,
                    "--set",
                    "notify.config=" + notifications(mail.port()),
                    "--set",
                    "data.dir=" + directory.resolve("data"),
                    "--http-port",
                    "0"))) {
      process.awaitReady();
      new WarningTopics(BROKER.bootstrapServers(), Topics.withPrefix(prefix))
          .publish(System.currentTimeMillis(), warning("A-1", State.RAISED, Severity.CRITICAL, 1));
      await().atMost(MAX_WAIT).until(() -> mail.sent() > 3);

      // With exit code 0, and not only once the server has finished its greeting.
      process.stop();
    }
  }

  private Path notifications(int port) throws Exception {
    return Files.writeString(
        directory.resolve("notify.json"),
        """
        {"channels": {"planning": {"type": "mail", "host": "127.0.0.1", "port": %d,
           "security": "none", "from": "stock@example.com", "to": ["planning@example.com"]}},
         "routes": [{"to": ["planning"]}]}
        """
            .formatted(port));
  }
}

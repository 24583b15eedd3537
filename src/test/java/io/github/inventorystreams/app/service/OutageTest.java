package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.BrokerProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service and the notifier while their broker is killed, comes back, and is killed again. */
class OutageTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);
  private static final String NOT_CLOSED = "Not all could be closed";

  @TempDir Path directory;

  @Test
  void isSeenAndSaidAndAStopDoesNotWaitForItsEnd() throws Exception {
    try (BrokerProcess broker = BrokerProcess.start(directory.resolve("broker"))) {
      String brokers = broker.bootstrapServers();
      CommandLineRun created =
          CommandLineRun.of("topics", "--create", "--bootstrap-servers", brokers);
      assertThat(created.exitCode()).as(created.err()).isZero();
      try (ProgramProcess service =
              start("run", brokers, "--data-dir", directory.resolve("data").toString());
          ProgramProcess notify = start("notify", brokers, notifications().toString())) {
        List<String> addresses = List.of(http(service), http(notify));
        addresses.forEach(http -> awaitAnswer(http, "/health/ready", 200, ""));

        broker.kill();
        String away = "No Kafka broker answers at " + brokers;
        for (String http : addresses) {
          awaitAnswer(http, "/health/ready", 503, away);
          awaitAnswer(http, "/health/live", 200, away);
          awaitAnswer(http, "/health/startup", 200, away);
        }
        awaitAnswer(http(service), "/health/pages", 503, away);
        assertThat(service.err()).containsOnlyOnce(away);
        assertThat(notify.err()).containsOnlyOnce(away);

        broker.startAgain();
        addresses.forEach(http -> awaitAnswer(http, "/health/ready", 200, ""));
        awaitAnswer(http(service), "/health/pages", 200, "up to date");
        // One that is just starting listens before it answers.
        String over =
            "Over after [0-9]+ s: (No Kafka broker answers|Somebody listens) at " + brokers;
        assertThat(service.err()).containsPattern(over);
        assertThat(notify.err()).containsPattern(over);

        broker.kill();
        addresses.forEach(http -> awaitAnswer(http, "/health/ready", 503, away));
        service.stop();
        notify.stop();
        assertThat(service.err()).doesNotContain(NOT_CLOSED);
        assertThat(notify.err()).doesNotContain(NOT_CLOSED);
      }
    }
  }

  private ProgramProcess start(String command, String brokers, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of(command, "--bootstrap-servers", brokers, "--http-port", "0"));
    arguments.addAll(List.of(more));
    ProgramProcess started =
        ProgramProcess.start(
            directory.resolve(command),
            List.of(
                "-Xmx512m",
                // The log as it is shipped, not that of the tests.
                "-Dlogback.configurationFile="
                    + Path.of("src", "main", "resources", "logback.xml")),
            Map.of(),
            arguments.toArray(String[]::new));
    // One after the other: on a busy machine two that start would keep each other waiting.
    started.awaitReady();
    return started;
  }

  private Path notifications() throws Exception {
    return Files.writeString(
        directory.resolve("notify.json"),
        """
        {"channels": {"desk": {"type": "console"}}, "routes": [{"to": ["desk"]}]}
        """);
  }

  private static String http(ProgramProcess process) throws Exception {
    return "http://" + process.out().strip().replaceAll("(?s).*http=", "");
  }

  private static void awaitAnswer(String http, String path, int status, String text) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () -> {
              HttpResponse<String> answer =
                  HttpClient.newHttpClient()
                      .send(
                          HttpRequest.newBuilder(URI.create(http + path)).build(),
                          HttpResponse.BodyHandlers.ofString());
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
              assertThat(answer.body()).contains(text);
            });
  }
}

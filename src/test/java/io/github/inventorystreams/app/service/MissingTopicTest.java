package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * An output topic that somebody deletes under a running service, and makes anew; then an input
 * topic that somebody gives another partition.
 */
class MissingTopicTest {
  private static final String SETTINGS = "gone.sku-settings";
  private static final Duration MAX_WAIT = Duration.ofMinutes(4);

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  @Test
  void isSaidWithItsRemedyAndProcessingGoesOnOnceItIsThere() throws Exception {
    createTopics();
    try (ProgramProcess service =
        ProgramProcess.start(
            directory.resolve("run"),
            List.of(
                // The log as it is shipped, not that of the tests.
                "-Dlogback.configurationFile="
                    + Path.of("src", "main", "resources", "logback.xml")),
            Map.of(),
            BROKER.arguments(
                "run",
                "gone.",
                "--data-dir",
                directory.resolve("data").toString(),
                "--http-port",
                "0"))) {
      String http = "http://" + service.awaitReady().strip().replaceAll("(?s).*http=", "");
      sell("before");
      await().atMost(MAX_WAIT).until(() -> !BROKER.records("gone.stock-levels").isEmpty());

      try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
        admin.deleteTopics(List.of("gone.stock-levels")).all().get();
      }
      sell("meanwhile");
      String missing = "The topic gone.stock-levels is missing: inventory-streams topics --create";
      awaitAnswer(http, "/health/ready", 503, missing);
      awaitAnswer(http, "/health/live", 200, missing);
      assertThat(service.err()).contains(missing);

      createTopics();
      awaitAnswer(http, "/health/ready", 200, "processing");
      sell("after");
      await()
          .atMost(MAX_WAIT)
          .until(
              () ->
                  BROKER.records("gone.stock-levels").stream()
                      .anyMatch(
                          level -> new String(level.value(), UTF_8).contains("\"onHand\":-3")));

      // SKUs would lie in other partitions than their books.
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
        int partitions =
            admin
                .describeTopics(List.of(SETTINGS))
                .allTopicNames()
                .get()
                .get(SETTINGS)
                .partitions()
                .size();
        admin
            .createPartitions(Map.of(SETTINGS, NewPartitions.increaseTo(partitions + 1)))
            .all()
            .get();
        awaitAnswer(
            http,
            "/health/ready",
            503,
            "The topic %s has %d partitions now, and the books were made for %d"
                .formatted(SETTINGS, partitions + 1, partitions));
      }
      service.stop();
      assertThat(service.err().lines().filter(line -> !line.contains(missing)))
          .as("nothing is said a hundred times")
          .hasSizeLessThan(20);
    }
  }

  private static void createTopics() {
    CommandLineRun created = CommandLineRun.of(BROKER.arguments("topics", "gone.", "--create"));
    assertThat(created.exitCode()).as(created.err()).isZero();
  }

  private static void sell(String id) throws Exception {
    String event =
        "{'eventId':'%s','source':'shop','type':'SALE','sku':'A','location':'main','occurredAt':'%s','quantity':1}"
            .formatted(id, Instant.now());
    BROKER.publish(
        new ProducerRecord<>(
            "gone.stock-events", "A".getBytes(UTF_8), event.replace('\'', '"').getBytes(UTF_8)));
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

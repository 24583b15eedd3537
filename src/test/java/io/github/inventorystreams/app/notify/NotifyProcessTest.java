package io.github.inventorystreams.app.notify;

import static io.github.inventorystreams.notify.Warned.warning;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.stream.WarningTopics;
import io.github.inventorystreams.outbound.PostedForms;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

/** The command as a process of its own, from the topic of a broker to mail, webhooks and alerts. */
class NotifyProcessTest {
  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String FILE =
      """
      {"channels": {
         "planning": {"type": "mail", "host": "127.0.0.1", "port": %d, "security": "none",
                      "from": "stock@example.com", "to": ["planning@example.com"]},
         "shop": {"type": "webhook", "url": "%s", "secretFrom": "HOOK"},
         "on-call": {"type": "sms", "url": "%s", "from": "+1", "to": ["+2"]},
         "alerts": {"type": "alertmanager", "url": "%s", "repeatEvery": "1s"}},
       "routes": [
         {"to": ["planning", "shop"]},
         {"to": ["alerts"]},
         {"severities": ["CRITICAL"], "ifUnacknowledgedFor": "3s", "to": ["on-call"]}]}
      """;

  @TempDir Path directory;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  @Test
  void tellsWhatIsPublishedUntilItIsToldToStop() throws Exception {
    SMTPServer smtp =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, from, to, data) -> mails.add(new String(data, UTF_8)))
            .build();
    smtp.start();
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        PostedForms shop = new PostedForms();
        PostedForms onCall = new PostedForms();
        PostedForms alerts = new PostedForms()) {
      String brokers = broker.bootstrapServers();
      CommandLineRun created =
          CommandLineRun.of("topics", "--create", "--bootstrap-servers", brokers);
      assertThat(created.exitCode()).as(created.err()).isZero();
      Files.writeString(
          file(), FILE.formatted(smtp.getPortAllocated(), shop.url(), onCall.url(), alerts.url()));
      WarningTopics topics = new WarningTopics(brokers, Topics.withPrefix(""));
      topics.acknowledge(System.currentTimeMillis(), "SEEN@DC1#1");

      JsonNode figures =
          during(
              "one",
              brokers,
              http -> {
                await().atMost(MAX_WAIT).until(() -> status(http, "/health/ready") == 200);
                alerts.answer(request -> 503, Map.of());
                topics.publish(
                    System.currentTimeMillis(),
                    warning("OPEN", State.RAISED, Severity.CRITICAL, 1),
                    warning("SEEN", State.RAISED, Severity.CRITICAL, 1));
                await().atMost(MAX_WAIT).until(() -> mails.size() >= 2);
                await().atMost(MAX_WAIT).until(() -> onCall.requests().size() == 1);
                await()
                    .atMost(MAX_WAIT)
                    .until(
                        () ->
                            metrics(http)
                                    .contains(
                                        "inventory_notifications_total{channel=\"on-call\",result=\"suppressed\"} 1.0")
                                && metrics(http)
                                    .contains(
                                        "inventory_notifications_failing{channel=\"alerts\"} 1.0"));
                assertThat(metrics(http))
                    .contains(
                        "jvm_memory_used_bytes{area=\"heap\"} ", "inventory_streams_build_info{");
                assertThat(status(http, "/health/ready"))
                    .as("a dead channel is no matter of the process")
                    .isEqualTo(200);
                alerts.answer(request -> 200, Map.of());
                await()
                    .atMost(MAX_WAIT)
                    .until(
                        () ->
                            metrics(http)
                                .contains(
                                    "inventory_notifications_failing{channel=\"alerts\"} 0.0"));
              });
      assertThat(figures.at("/channels/0/delivered").asInt()).isEqualTo(2);
      assertThat(onCall.requests().get(0).form().get("Body")).contains("OPEN@DC1");
      assertThat(shop.requests())
          .extracting(request -> request.headers().get("Idempotency-key"))
          .containsExactlyInAnyOrder("OPEN@DC1#1/1", "SEEN@DC1#1/1");
      assertThat(shop.requests())
          .allSatisfy(
              request ->
                  assertThat(request.headers().get("X-inventory-signature")).startsWith("sha256="));

      int alertsBefore = alerts.requests().size();
      during(
          "two",
          brokers,
          http -> {
            await().atMost(MAX_WAIT).until(() -> isToldSince(alerts, alertsBefore, "OPEN", true));
            topics.publish(
                System.currentTimeMillis(), warning("OPEN", State.RESOLVED, Severity.CRITICAL, 2));
            await().atMost(MAX_WAIT).until(() -> mails.size() >= 3);
            await().atMost(MAX_WAIT).until(() -> isToldSince(alerts, alertsBefore, "OPEN", false));
          });
      assertThat(mails).as("nothing is told again after a restart").hasSize(3);
      assertThat(onCall.requests()).hasSize(1);
    } finally {
      smtp.stop();
    }
  }

  private interface Watching {
    void at(String http) throws Exception;
  }

  /** Runs the command until all is seen; gives the figures that it prints at its end. */
  private JsonNode during(String name, String brokers, Watching watching) throws Exception {
    try (ProgramProcess notify =
        ProgramProcess.start(
            directory.resolve(name),
            List.of("-Xmx256m"),
            Map.of("HOOK", "canary"),
            "notify",
            file().toString(),
            "--bootstrap-servers",
            brokers,
            "--http-port",
            "0",
            "--json")) {
      String ready = notify.awaitReady().strip();
      assertThat(ready).contains("channels=planning,shop,on-call,alerts http=127.0.0.1:");
      watching.at("http://" + ready.replaceAll(".*http=", ""));
      notify.stop();
      assertThat(notify.out() + notify.err()).doesNotContain("canary");
      List<String> printed = notify.out().lines().toList();
      return new ObjectMapper().readTree(printed.get(printed.size() - 1));
    }
  }

  /** Whether an Alertmanager was told of a SKU that it is open, or else that it is over. */
  private static boolean isToldSince(PostedForms alerts, int before, String sku, boolean open)
      throws IOException {
    List<PostedForms.Request> requests = alerts.requests();
    for (PostedForms.Request request : requests.subList(before, requests.size())) {
      for (JsonNode alert : new ObjectMapper().readTree(request.body())) {
        boolean ends = !Instant.parse(alert.get("endsAt").asText()).isAfter(Instant.now());
        if (alert.at("/labels/sku").asText().equals(sku)
            && ends != open
            && alert.at("/annotations/idempotency_key").asText().endsWith(open ? "/1" : "/2")) {
          return true;
        }
      }
    }
    return false;
  }

  private Path file() {
    return directory.resolve("notify.json");
  }

  private static String metrics(String http) throws Exception {
    return get(http, "/metrics").body();
  }

  private static int status(String http, String path) throws Exception {
    return get(http, path).statusCode();
  }

  private static HttpResponse<String> get(String http, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(http + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}

package io.github.inventorystreams.notify.channel;

import static io.github.inventorystreams.notify.Warned.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.OpenAlerts.Alert;
import io.github.inventorystreams.notify.Warned;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.HttpEndpoint;
import io.github.inventorystreams.outbound.HttpPost;
import io.github.inventorystreams.outbound.SecretText;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the program that Debian has as prometheus-alertmanager. */
class AlertmanagerTest {
  private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");

  @TempDir static Path directory;
  private static Process process;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.isExecutable(PROGRAM), "prometheus-alertmanager is not installed");
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Path config =
        Files.writeString(
            directory.resolve("alertmanager.yml"),
            "route: {receiver: nobody}\nreceivers: [{name: nobody}]\n");
    process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--config.file=" + config,
                "--storage.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    await().atMost(Duration.ofSeconds(60)).until(AlertmanagerTest::isReady);
  }

  @AfterAll
  static void stop() throws Exception {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void anAlertIsRaisedGetsWorseUnderTheSameIdentityAndResolves() throws Exception {
    long now = System.currentTimeMillis();
    Alertmanager alertmanager = alertmanager();
    assertThat(
            alertmanager.send(
                List.of(
                    new Alert(notice("A-1", State.RAISED, Severity.WARNING, 1), now + 240_000),
                    new Alert(
                        notice(Warned.HOSTILE, State.RAISED, Severity.INFO, 1), now + 240_000))))
        .isEqualTo(new DeliveryOutcome.Taken());
    await().atMost(Duration.ofSeconds(30)).until(() -> active("A-1").size() == 1);
    JsonNode raised = active("A-1").get(0);
    assertThat(raised.at("/labels/alertname").asText()).isEqualTo("InventoryLowStock");
    assertThat(raised.at("/labels/team").asText()).isEqualTo("planning");
    assertThat(raised.at("/annotations/severity").asText()).isEqualTo("WARNING");
    String fingerprint = raised.get("fingerprint").asText();

    alertmanager.send(
        List.of(new Alert(notice("A-1", State.ESCALATED, Severity.CRITICAL, 2), now + 240_000)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> active("A-1").get(0).at("/annotations/severity").asText().equals("CRITICAL"));
    assertThat(active("A-1")).hasSize(1);
    assertThat(active("A-1").get(0).get("fingerprint").asText()).isEqualTo(fingerprint);

    alertmanager.send(List.of(new Alert(notice("A-1", State.RESOLVED, Severity.CRITICAL, 3), now)));
    await().atMost(Duration.ofSeconds(30)).until(() -> active("A-1").isEmpty());
    assertThat(active("")).as("the hostile one is an alert like any other").hasSize(1);
    assertThat(active("").get(0).at("/labels/sku").asText()).contains("\\u000d\\u000aBcc");
  }

  private static Alertmanager alertmanager() {
    return new Alertmanager(
        new HttpPost(
            HttpEndpoint.of("http://127.0.0.1:" + port + "/api/v2/alerts", false),
            Map.of(),
            null,
            new SecretText()),
        Map.of("team", "planning"));
  }

  /** The alerts that are open; of one SKU, or all for an empty text. */
  private static JsonNode active(String sku) throws Exception {
    String filter = sku.isEmpty() ? "" : "?filter=sku%3D%22" + sku + "%22";
    return new ObjectMapper().readTree(get("/api/v2/alerts" + filter).body());
  }

  private static boolean isReady() {
    try {
      return get("/-/ready").statusCode() == 200;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}

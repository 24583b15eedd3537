package io.github.inventorystreams.app.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A Prometheus with the shipped configuration and rules, which looks every second. */
final class RunningPrometheus implements AutoCloseable {
  private static final Path SHIPPED = Path.of("config", "prometheus");

  private final Process process;
  private final String address;

  private RunningPrometheus(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Whether a program can be run by its name. */
  static boolean has(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Starts one and waits until it has looked a few times.
   *
   * @param target what it scrapes, {@code host:port}
   */
  static RunningPrometheus start(Path directory, String target) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.copy(SHIPPED.resolve("alerts.yml"), directory.resolve("alerts.yml"));
    Path config =
        Files.writeString(
            directory.resolve("prometheus.yml"),
            Files.readString(SHIPPED.resolve("prometheus.yml"))
                .replace("scrape_interval: 15s", "scrape_interval: 1s\n  evaluation_interval: 1s")
                .replace("127.0.0.1:8080", target));
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    RunningPrometheus started = new RunningPrometheus(process, "http://127.0.0.1:" + port);
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> started.scrapes() > 3 && started.rules().toString().contains("\"ok\""));
    return started;
  }

  /** The series that answer a query. */
  JsonNode query(String expression) throws IOException, InterruptedException {
    return get("/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8)).get("result");
  }

  /** The groups of rules with what has become of them. */
  JsonNode rules() throws IOException, InterruptedException {
    return get("/api/v1/rules").get("groups");
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private int scrapes() throws IOException, InterruptedException {
    return query("count_over_time(inventory_ready[5m])").at("/0/value/1").asInt();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    JsonNode answer =
        new ObjectMapper()
            .readTree(
                HttpClient.newHttpClient()
                    .send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                    .body());
    if (!answer.path("status").asText().equals("success")) {
      throw new IOException(path + " is answered " + answer);
    }
    return answer.get("data");
  }
}

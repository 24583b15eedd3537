package io.github.inventorystreams.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.app.Main;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A demo as a process of its own, to which more events can be published. */
public final class RunningDemo implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready: kafka=(\\S+) http=(\\S+)");

  private final Process process;
  private final String http;
  private final KafkaProducer<String, String> producer;
  private int events;

  private RunningDemo(Process process, String kafka, String http) {
    this.process = process;
    this.http = http;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
  }

  /**
   * Starts a shop whose days pass quickly, and waits until it is ready.
   *
   * @param more options of the demo
   */
  public static RunningDemo start(Path directory, String... more) throws IOException {
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx768m",
                            "-Djava.io.tmpdir=" + directory,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "demo",
                            "--skus",
                            "60",
                            "--days",
                            "400",
                            "--for",
                            "8m",
                            "--broker-port",
                            "0",
                            "--http-port",
                            "0",
                            "--set",
                            "orders.approval-expires=400d"),
                        Stream.of(more))
                    .toList())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> !process.isAlive() || Files.readString(out, UTF_8).contains("ready:"));
    Matcher ready = READY.matcher(Files.readString(out, UTF_8));
    assertThat(ready.find()).as(() -> "ready: in " + out).isTrue();
    return new RunningDemo(process, ready.group(1), "http://" + ready.group(2));
  }

  public String address() {
    return http;
  }

  /**
   * Counts the stock of a SKU in the present of the shop, whose days pass while the tests run, so
   * that the count is late for none of its partitions. Each call is later than the one before.
   */
  void count(String sku, long units) throws IOException {
    events++;
    String at = present().plusMillis(events).toString();
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("eventId", "browser-" + events).put("source", "browser").put("type", "COUNT");
    event.put("sku", sku).put("location", "main").put("countedQuantity", units);
    event.put("occurredAt", at).put("countedAt", at);
    publish(event.toString());
  }

  private Instant present() throws IOException {
    try (InputStream answer = URI.create(http + "/api/overview").toURL().openStream()) {
      return Instant.parse(new ObjectMapper().readTree(answer).get("asOf").asText());
    }
  }

  /** From the next review on somebody has to approve the orders of a supplier of the demo. */
  void requireApproval(String supplierId) {
    String settings =
        """
        {"supplierId":"%s","leadTimeDays":5,"reviewDays":["MON","THU"],"cutOff":"18:00",
        "zone":"Europe/Berlin","currency":"EUR","capacityPerReview":396,"minimumOrderValue":"150.00",
        "approval":"required"}"""
            .formatted(supplierId);
    var unused = producer.send(new ProducerRecord<>("supplier-settings", supplierId, settings));
    producer.flush();
  }

  /** Publishes anything as a stock event. */
  public void publish(String value) {
    var unused = producer.send(new ProducerRecord<>("stock-events", value));
    producer.flush();
  }

  /** Posts JSON to the interface and says how it was answered. */
  int post(String path, String json, Object... arguments) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(http + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Override
  public void close() {
    producer.close();
    process.destroyForcibly().onExit().join();
  }
}

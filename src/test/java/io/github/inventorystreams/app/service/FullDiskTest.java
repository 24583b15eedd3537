package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A running service while the disk of its state fills up to the last byte, and has room again. */
class FullDiskTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);
  private static final String PREFIX = "full-disk.";
  private static final int SKUS = 400;
  private static final int CHUNK = 1 << 20;

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  @Test
  void isToldBeforeAndNothingIsLost() throws Exception {
    Path disk = Files.createDirectories(directory.resolve("disk"));
    assumeThat(exitCode("mount", "-t", "tmpfs", "-o", "size=768m", "tmpfs", disk.toString()))
        .as("a small disk can be mounted, which takes root")
        .isZero();
    try {
      CommandLineRun created =
          CommandLineRun.of(
              "topics",
              "--create",
              "--bootstrap-servers",
              BROKER.bootstrapServers(),
              "--set",
              "topics.prefix=" + PREFIX,
              "--set",
              "topics.partitions=1");
      assertThat(created.exitCode()).as(created.err()).isZero();
      try (ProgramProcess service = start(disk)) {
        fillUnder(service, disk);
      }
    } finally {
      assertThat(exitCode("umount", disk.toString())).isZero();
    }
  }

  private static void fillUnder(ProgramProcess service, Path disk) throws Exception {
    Published published = new Published(BROKER.bootstrapServers(), PREFIX);
    String http = "http://" + service.out().strip().replaceAll("(?s).*http=", "");
    publish("counted", "'type':'COUNT','countedQuantity':20,'countedAt':'2025-01-06T10:00:00Z'");
    awaitOnHand(published, 20);
    awaitReadiness(http, 200, "");

    Path filler = disk.resolve("filler");
    fill(filler, disk.toFile().getUsableSpace() - DataDirectory.MIN_TO_GO_ON_BYTES + CHUNK);
    awaitReadiness(http, 503, "has less than 100 MB left");

    fill(disk.resolve("rest"), Long.MAX_VALUE);
    publish("sold", "'type':'SALE','quantity':3");
    awaitOnHand(published, 17);
    assertThat(service.process().isAlive()).as(service.err()).isTrue();

    Files.delete(filler);
    awaitReadiness(http, 200, "");
    publish("sold more", "'type':'SALE','quantity':5");
    publish("sold", "'type':'SALE','quantity':3");
    awaitOnHand(published, 12);
    service.stop();
  }

  private ProgramProcess start(Path disk) throws Exception {
    ProgramProcess service =
        ProgramProcess.start(
            directory.resolve("run"),
            List.of("-Xmx512m"),
            Map.of(),
            "run",
            "--bootstrap-servers",
            BROKER.bootstrapServers(),
            "--http-port",
            "0",
            "--data-dir",
            directory.resolve("data").toString(),
            "--set",
            "state.dir=" + disk.resolve("state"),
            "--set",
            "topics.prefix=" + PREFIX,
            "--set",
            "application.id=full-disk",
            "--set",
            "input.keyed-by-sku=true");
    service.awaitReady();
    return service;
  }

  /** Writes until there are so many bytes, or no room for more. */
  private static void fill(Path file, long bytes) throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < bytes; written += CHUNK) {
        out.write(chunk);
      }
    } catch (IOException e) {
      assertThat(bytes).as(e.getMessage()).isEqualTo(Long.MAX_VALUE);
    }
  }

  private static void publish(String id, String rest) throws Exception {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent =
          IntStream.range(0, SKUS)
              .mapToObj(number -> producer.send(event("S" + number, id, rest)))
              .toList();
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> event(String sku, String id, String rest) {
    String event =
        "{'eventId':'%s %s','source':'shop','sku':'%s','location':'main','occurredAt':'2025-01-06T10:15:30Z',%s}"
            .formatted(id, sku, sku, rest);
    return new ProducerRecord<>(
        PREFIX + "stock-events", sku.getBytes(UTF_8), event.replace('\'', '"').getBytes(UTF_8));
  }

  private static void awaitOnHand(Published published, int quantity) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () ->
                assertThat(published.latest("stock-levels").values())
                    .hasSize(SKUS)
                    .allMatch(level -> level.get("onHand").asInt() == quantity));
  }

  private static void awaitReadiness(String http, int status, String text) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () -> {
              HttpResponse<String> answer =
                  HttpClient.newHttpClient()
                      .send(
                          HttpRequest.newBuilder(URI.create(http + "/health/ready")).build(),
                          HttpResponse.BodyHandlers.ofString());
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
              assertThat(answer.body()).contains(text);
            });
  }

  private static int exitCode(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}

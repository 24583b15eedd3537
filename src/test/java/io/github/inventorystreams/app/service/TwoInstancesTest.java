package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services that share the work: each explains every SKU, whoever keeps it. */
class TwoInstancesTest {
  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final int SKUS = 12;

  @TempDir Path directory;

  @Test
  void eachExplainsWhatTheOtherKeeps() throws Exception {
    List<ProgramProcess> services = new ArrayList<>();
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0)) {
      String brokers = broker.bootstrapServers();
      run("topics", "--create", "--bootstrap-servers", brokers);
      Path counts = directory.resolve("counts.csv");
      Files.writeString(counts, counts());
      try {
        List<String> addresses = new ArrayList<>();
        for (String name : List.of("one", "two")) {
          services.add(start(name, brokers));
        }
        for (ProgramProcess service : services) {
          addresses.add("http://" + service.awaitReady().strip().replaceAll(".*http=", ""));
        }
        run("import", "opening", counts.toString(), "--bootstrap-servers", brokers);

        for (String address : addresses) {
          for (int sku = 0; sku < SKUS; sku++) {
            String path = address + "/api/explain?location=DC1&sku=SKU-" + sku;
            String expected = "\"onHand\":" + (100 + sku);
            await().atMost(MAX_WAIT).until(() -> get(path).contains(expected));
          }
        }
        assertThat(published(addresses.get(0))).as("kept by the one").isBetween(1, SKUS - 1);
        assertThat(published(addresses.get(0)) + published(addresses.get(1))).isEqualTo(SKUS);
        int partitions = figure(addresses.get(0), "partitions");
        await()
            .atMost(MAX_WAIT)
            .untilAsserted(
                () -> {
                  int one = figure(addresses.get(0), "ownPartitions");
                  assertThat(one).isBetween(1, partitions - 1);
                  assertThat(one + figure(addresses.get(1), "ownPartitions")).isEqualTo(partitions);
                });
      } finally {
        services.forEach(ProgramProcess::close);
      }
    }
  }

  private static String counts() {
    StringBuilder csv = new StringBuilder("sku,location,quantity,countedAt\n");
    for (int sku = 0; sku < SKUS; sku++) {
      csv.append("SKU-%d,DC1,%d,2026-03-02T06:00:00Z%n".formatted(sku, 100 + sku));
    }
    return csv.toString();
  }

  /** How many SKUs an instance can tell of without asking another one. */
  private static int published(String address) throws Exception {
    int told = 0;
    for (int sku = 0; sku < SKUS; sku++) {
      told +=
          get(address + "/api/explain?here=true&location=DC1&sku=SKU-" + sku).startsWith("{")
              ? 1
              : 0;
    }
    return told;
  }

  /** What an instance says of its part of the work. */
  private static int figure(String address, String name) throws Exception {
    return new ObjectMapper().readTree(get(address + "/api/service")).get(name).asInt();
  }

  private static void run(String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private ProgramProcess start(String name, String brokers) throws IOException {
    return ProgramProcess.start(
        directory.resolve(name),
        List.of("-Xmx512m"),
        Map.of(),
        "run",
        "--bootstrap-servers",
        brokers,
        "--data-dir",
        directory.resolve(name + "-data").toString(),
        "--http-port",
        "0");
  }

  private static String get(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }
}

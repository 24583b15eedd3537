package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.forecast.MethodProvider;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, on the embedded broker. */
class RunProcessTest {
  @TempDir Path directory;

  @Test
  void servesUntilItIsToldToStop() throws Exception {
    Path data = directory.resolve("data");
    try (ProgramProcess service =
        ProgramProcess.start(
            directory.resolve("run"),
            List.of(
                // The log as it is shipped, not that of the tests.
                "-Dlogback.configurationFile=" + Path.of("src", "main", "resources", "logback.xml"),
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + brokenPlugIn()),
            Map.of("INVENTORY_STREAMS_LOG_FORMAT", "json"),
            "run",
            "--data-dir",
            data.toString(),
            "--broker-port",
            "0",
            "--http-port",
            "0")) {
      String said = service.awaitReady();
      JsonNode ready = new ObjectMapper().readTree(data.resolve("ready.json").toFile());
      String http = ready.get("http").asText();
      assertThat(said)
          .isEqualTo(
              "ready: kafka=%s http=%s%n"
                  .formatted(ready.get("kafka").asText(), http.replace("http://", "")));
      assertThat(status(http + "/health/ready")).isEqualTo(200);
      assertIsPrivate(data, data.resolve("broker"), data.resolve("state"));
      CommandLineRun topics = CommandLineRun.of("topics", "--check", "--data-dir", data.toString());
      assertThat(topics.exitCode()).as(topics.err()).isZero();

      service.stop();
      assertThat(data.resolve("ready.json")).doesNotExist();
      assertThat(service.err().lines())
          .as("nothing but what is wrong with the plug-in")
          .singleElement()
          .asString()
          .satisfies(
              line -> {
                JsonNode warning = new ObjectMapper().readTree(line);
                assertThat(warning.get("level").asText()).isEqualTo("WARN");
                assertThat(warning.get("formattedMessage").asText())
                    .contains("org.example.NotThere");
              });
    }
  }

  private static void assertIsPrivate(Path... directories) throws IOException {
    for (Path each : directories) {
      if (each.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .as(each.toString())
            .isEqualTo("rwx------");
      }
    }
  }

  /** A folder on the class path that promises forecast methods which it does not have. */
  private Path brokenPlugIn() throws IOException {
    Path services = directory.resolve("plugin").resolve("META-INF").resolve("services");
    Files.createDirectories(services);
    Files.writeString(services.resolve(MethodProvider.class.getName()), "org.example.NotThere\n");
    return directory.resolve("plugin");
  }

  private static int status(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
        .statusCode();
  }
}

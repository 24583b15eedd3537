package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.Main;
import io.github.inventorystreams.forecast.MethodProvider;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, on the embedded broker. */
class RunProcessTest {
  @TempDir Path directory;

  @Test
  void servesUntilItIsToldToStop() throws Exception {
    Path data = directory.resolve("data");
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The log as it is shipped, not that of the tests.
                "-Dlogback.configurationFile=" + Path.of("src", "main", "resources", "logback.xml"),
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + brokenPlugIn(),
                Main.class.getName(),
                "run",
                "--data-dir",
                data.toString(),
                "--broker-port",
                "0",
                "--http-port",
                "0")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> !process.isAlive() || Files.readString(out).contains("ready:"));
      assertThat(process.isAlive()).as(() -> read(err)).isTrue();
      JsonNode ready = new ObjectMapper().readTree(data.resolve("ready.json").toFile());
      String http = ready.get("http").asText();
      assertThat(read(out))
          .isEqualTo(
              "ready: kafka=%s http=%s%n"
                  .formatted(ready.get("kafka").asText(), http.replace("http://", "")));
      assertThat(status(http + "/health/ready")).isEqualTo(200);
      CommandLineRun topics = CommandLineRun.of("topics", "--check", "--data-dir", data.toString());
      assertThat(topics.exitCode()).as(topics.err()).isZero();

      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(() -> read(err)).isZero();
      assertThat(data.resolve("ready.json")).doesNotExist();
      assertThat(read(err).lines())
          .as("nothing but what is wrong with the plug-in")
          .singleElement()
          .asString()
          .contains("WARN", "org.example.NotThere");
    } finally {
      process.destroyForcibly().waitFor();
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

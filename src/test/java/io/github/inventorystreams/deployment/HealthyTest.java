package io.github.inventorystreams.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The health check of the image, by bash and, where there is none, by wget. */
class HealthyTest {
  private static final Path SCRIPT = Path.of("docker", "healthy").toAbsolutePath();

  @TempDir Path programs;

  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1"})
  void bashTellsWhetherTheServiceIsReady(int status, int exitCode) throws Exception {
    Tool.need("bash", "--version");
    Tool.Run run = check(System.getenv("PATH"), status);
    assertThat(run.exitCode()).as(run.said()).isEqualTo(exitCode);
    assertThat(run.said()).isEqualTo(status + " brokers and stores\n");
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1"})
  void wgetTellsWhetherTheServiceIsReady(int status, int exitCode) throws Exception {
    Tool.need("wget", "--help");
    String wget = Tool.check("sh", "-c", "command -v wget").strip();
    Path alone = programs.resolve("wget");
    Files.writeString(alone, "#!/bin/sh\nexec %s \"$@\"\n".formatted(wget));
    Files.setPosixFilePermissions(alone, PosixFilePermissions.fromString("rwx------"));
    Tool.Run run = check(programs.toString(), status);
    assertThat(run.exitCode()).as(run.said()).isEqualTo(exitCode);
  }

  @Test
  void nobodyWhoAnswersIsNotReady() throws Exception {
    Tool.need("bash", "--version");
    int port;
    HttpServer server = server(200);
    try {
      port = server.getAddress().getPort();
    } finally {
      server.stop(0);
    }
    assertThat(run(System.getenv("PATH"), port).exitCode()).isEqualTo(1);
  }

  private static Tool.Run check(String path, int status) throws Exception {
    HttpServer server = server(status);
    try {
      return run(path, server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private static Tool.Run run(String path, int port) throws Exception {
    return Tool.run(
        "/usr/bin/env",
        "PATH=" + path,
        "INVENTORY_STREAMS_HTTP_PORT=" + port,
        "/bin/sh",
        SCRIPT.toString());
  }

  private static HttpServer server(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/health/ready",
        exchange -> {
          byte[] body = "brokers and stores\n".getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}

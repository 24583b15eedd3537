package io.github.inventorystreams.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.GrantedRights;
import io.github.inventorystreams.broker.SecuredBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the archive for services to a service on brokers with TLS, SCRAM and an authorizer, in the
 * steps of {@code docs/installation.md}.
 */
@EnabledIfSystemProperty(named = Archive.PROPERTY, matches = ".+")
class SecuredArchiveTest {
  private static final String SCRAM = "config/secured/scram.properties";

  @TempDir private Path folder;

  @Test
  void fiveStepsLeadToAService() throws Exception {
    try (SecuredBroker broker =
        SecuredBroker.start(Files.createDirectory(folder.resolve("kafka")))) {
      Archive archive = Archive.unpack("-service.tar.gz", folder.resolve("opt"));

      Path config = folder.resolve("inventory.properties");
      Files.writeString(config, edited(Files.readString(archive.home().resolve(SCRAM)), broker));

      GrantedRights.to(broker, "User:deployer", "deployer", config);
      GrantedRights.to(broker, "User:service", "service", config);

      Process topics = start(archive, "deployer", config, "topics", "--create");
      assertThat(topics.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(topics.exitValue()).as(said("topics")).isZero();

      Process run =
          start(
              archive,
              "service",
              config,
              "run",
              "--http-port",
              "0",
              "--data-dir",
              folder.resolve("data").toString());
      try {
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> !run.isAlive() || said("run").contains("ready:"));
        assertThat(run.isAlive()).as(said("run")).isTrue();
        assertThat(said("run")).doesNotContain(SecuredBroker.PASSWORD);
        broker.publish(
            "stock-events",
            "A",
            "{\"eventId\":\"1\",\"source\":\"s\",\"type\":\"RESTOCK\",\"sku\":\"A\",\"location\":\"DC1\",\"quantity\":7,\"occurredAt\":\"2026-11-01T10:00:00Z\"}");
        await()
            .atMost(Duration.ofMinutes(2))
            .until(
                () ->
                    broker.values("stock-levels").stream()
                        .anyMatch(level -> level.contains("\"onHand\":7")));
        run.destroy();
        assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(said("run")).isZero();
      } finally {
        run.destroyForcibly().waitFor();
      }
    }
  }

  /** Addresses and files are one's own; nothing else has to be changed. */
  private static String edited(String example, SecuredBroker broker) {
    String edited = example;
    for (Map.Entry<String, String> own : broker.inPlaceOf("scram").entrySet()) {
      edited =
          edited.replaceAll("(?m)^" + own.getKey() + "=.*$", own.getKey() + '=' + own.getValue());
      assertThat(edited).contains(own.getKey() + '=' + own.getValue());
    }
    return edited;
  }

  private Process start(Archive archive, String user, Path config, String... call)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(archive.launcher().toString()));
    command.addAll(List.of(call));
    command.addAll(List.of("--config", config.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(call[0] + ".out").toFile());
    Path login = folder.resolve(user + ".jaas");
    builder
        .environment()
        .put(
            "INVENTORY_STREAMS_KAFKA_SASL_JAAS_CONFIG_FILE",
            Files.writeString(login, SecuredBroker.jaas("SCRAM-SHA-512", user)).toString());
    return builder.start();
  }

  private String said(String command) throws IOException {
    return Files.readString(folder.resolve(command + ".out"));
  }
}

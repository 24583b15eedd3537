package io.github.inventorystreams.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
  @TempDir Path directory;

  @Test
  void theStrongestSourceWins() throws IOException {
    Path file = file("http.port=1001\nbroker.port=1002\ntopics.partitions=6\n");
    CommandLineRun run =
        CommandLineRun.of(
            Map.of("INVENTORY_STREAMS_HTTP_PORT", "2001", "INVENTORY_STREAMS_BROKER_PORT", "2002"),
            "config",
            "--json",
            "--config",
            file.toString(),
            "--set",
            "http.port=3001");
    assertThat(run.exitCode()).isZero();
    assertThat(setting(run, "http.port")).isEqualTo("3001 flag");
    assertThat(setting(run, "broker.port")).isEqualTo("2002 INVENTORY_STREAMS_BROKER_PORT");
    assertThat(setting(run, "topics.partitions")).isEqualTo("6 " + file);
    assertThat(setting(run, "stream.threads")).isEqualTo("0 default");
  }

  @Test
  void theTableHasOneLineForEachSetting() {
    CommandLineRun run = CommandLineRun.of("config");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(1 + SettingsDefinition.ALL.names().size());
    assertThat(run.out().lines().findFirst()).get().asString().startsWith("SETTING");
  }

  @Test
  void secretsAreMasked() throws IOException {
    Path secret = Files.writeString(directory.resolve("token"), "canary-1\n");
    Map<String, String> environment =
        Map.of(
            "INVENTORY_STREAMS_HTTP_TOKEN_FILE",
            secret.toString(),
            "INVENTORY_STREAMS_KAFKA_SASL_JAAS_CONFIG",
            "x password=canary-2;",
            "INVENTORY_STREAMS_KAFKA_SSL_KEY_PASSWORD_FILE",
            secret.toString(),
            "INVENTORY_STREAMS_KAFKA_SECURITY_PROTOCOL",
            "SASL_SSL");
    CommandLineRun run = CommandLineRun.of(environment, "config", "--json");
    assertThat(run.out() + CommandLineRun.of(environment, "config").out()).doesNotContain("canary");
    assertThat(setting(run, "http.token")).isEqualTo("******** INVENTORY_STREAMS_HTTP_TOKEN_FILE");
    assertThat(setting(run, "kafka.ssl.key.password"))
        .isEqualTo("******** INVENTORY_STREAMS_KAFKA_SSL_KEY_PASSWORD_FILE");
    assertThat(setting(run, "kafka.sasl.jaas.config")).startsWith("******** ");
    assertThat(setting(run, "kafka.security.protocol")).startsWith("SASL_SSL ");
  }

  @Test
  void secretsOfTheRegistryAreMaskedAndComeFromFiles() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "canary-3\n");
    Map<String, String> environment =
        Map.of(
            "INVENTORY_STREAMS_REGISTRY_PASSWORD_FILE", secret.toString(),
            "INVENTORY_STREAMS_REGISTRY_TOKEN_FILE", secret.toString(),
            "INVENTORY_STREAMS_REGISTRY_KEYSTORE_PASSWORD_FILE", secret.toString());
    CommandLineRun run = CommandLineRun.of(environment, "config", "--json");
    for (String name : List.of("password", "token", "keystore-password")) {
      assertThat(setting(run, "registry." + name)).startsWith("******** ");
      assertWrongUsage(
          CommandLineRun.of("config", "--set", "registry." + name + "=canary"), "_FILE");
    }
    assertThat(run.out()).doesNotContain("canary");
    assertWrongUsage(
        CommandLineRun.of("config", "--set", "registry.url=https://me:canary@registry"),
        "must be like https://registry.shop.internal:8081");
  }

  @Test
  void aSecretOnTheCommandLineIsRefused() {
    assertWrongUsage(
        CommandLineRun.of("config", "--set", "http.token=canary"),
        "INVENTORY_STREAMS_HTTP_TOKEN_FILE");
    CommandLineRun run = CommandLineRun.of("config", "-P", "ssl.key.password=canary");
    assertWrongUsage(run, "INVENTORY_STREAMS_KAFKA_SSL_KEY_PASSWORD_FILE");
    assertThat(run.err()).doesNotContain("canary");
  }

  @Test
  void aMisspeltSettingGetsTheNearestName() throws IOException {
    Path file = file("htpp.port=1\n");
    assertWrongUsage(
        CommandLineRun.of("config", "--config", file.toString()),
        "Unknown setting htpp.port (" + file + "). Did you mean http.port?");
    assertWrongUsage(CommandLineRun.of("config", "--set", "zzz=1"), "Unknown setting zzz (flag)");
  }

  @Test
  void aWrongValueIsNamedWithItsOrigin() {
    assertWrongUsage(
        CommandLineRun.of("config", "--set", "supplier.zone=Mars/Base"), "supplier.zone", "(flag)");
    assertWrongUsage(
        CommandLineRun.of(Map.of("INVENTORY_STREAMS_SUPPLIER_REVIEW_DAYS", "MON,FOO"), "config"),
        "supplier.review-days",
        "must be days like MON,THU",
        "(INVENTORY_STREAMS_SUPPLIER_REVIEW_DAYS)");
    assertWrongUsage(CommandLineRun.of("config", "--set", "http.port=x"), "http.port");
    assertWrongUsage(CommandLineRun.of("config", "--set", "events.window=-P1D"), "events.window");
    assertWrongUsage(CommandLineRun.of("config", "--set", "sku.service-level=1"), "below 1");
    assertWrongUsage(
        CommandLineRun.of("config", "--set", "sku.policy=none"),
        "FIXED_QUANTITY, NEWSVENDOR (flag)");
  }

  @Test
  void aKafkaPropertyWithASettingOfItsOwnIsSentThere() {
    assertWrongUsage(
        CommandLineRun.of("config", "-P", "num.stream.threads=3"), "set stream.threads");
    assertThat(
            setting(CommandLineRun.of("config", "--json", "-P", "linger.ms=7"), "kafka.linger.ms"))
        .isEqualTo("7 flag");
  }

  @Test
  void otherMachinesNeedAToken() {
    assertWrongUsage(CommandLineRun.of("config", "--set", "http.host=0.0.0.0"), "http.token");
    assertThat(
            CommandLineRun.of(
                    Map.of("INVENTORY_STREAMS_HTTP_TOKEN", "t"),
                    "config",
                    "--set",
                    "http.host=0.0.0.0")
                .exitCode())
        .isZero();
  }

  @Test
  void anUnreadableFileFails() {
    CommandLineRun run = CommandLineRun.of("config", "--config", directory + "/none.properties");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("none.properties");
  }

  @Test
  void aWrongFlagOrCommandIsWrongUsage() {
    assertWrongUsage(CommandLineRun.of("run", "--flag-that-is-none"), "--flag-that-is-none");
    assertWrongUsage(CommandLineRun.of("frobnicate"), "frobnicate");
    assertWrongUsage(CommandLineRun.of(), "command is missing");
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : Main.commandLine(Map.of()).getSubcommands().keySet()) {
      if (!command.equals("help")) {
        CommandLineRun run = CommandLineRun.of(command, "--help");
        assertThat(run.exitCode()).as(command).isZero();
        assertThat(run.out()).as(command).contains("Usage: inventory-streams " + command);
      }
    }
    assertThat(CommandLineRun.of("--version").out()).startsWith("inventory-streams ");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("some.properties"), content);
  }

  private static void assertWrongUsage(CommandLineRun run, String... parts) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(parts);
    assertThat(run.out()).isEmpty();
  }

  private static String setting(CommandLineRun run, String name) {
    try {
      for (JsonNode row : new ObjectMapper().readTree(run.out()).get("settings")) {
        if (row.get("name").asText().equals(name)) {
          return row.get("value").asText() + ' ' + row.get("origin").asText();
        }
      }
    } catch (IOException e) {
      throw new AssertionError(run.out(), e);
    }
    throw new AssertionError("no setting " + name + " in " + run.out());
  }
}

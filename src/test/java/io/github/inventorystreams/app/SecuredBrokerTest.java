package io.github.inventorystreams.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.broker.SecuredBroker;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.Warned;
import io.github.inventorystreams.notify.stream.WarningTopics;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The program on a broker with TLS, logins and an authorizer: it works with just the rights that
 * {@code acls} prints, is refused in one line, and tells no secret.
 */
class SecuredBrokerTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);
  private static final String NOTIFY =
      "{\"channels\":{\"screen\":{\"type\":\"console\"}},\"routes\":[{\"to\":[\"screen\"]}]}";

  @TempDir static Path folder;
  private static SecuredBroker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.start(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void worksWithJustTheRightsThatAreNeeded() throws Exception {
    String prefix = "shop.";
    Path service = config("service", broker.scram(), prefix);
    GrantedRights.to(broker, "User:deployer", "deployer", service);
    GrantedRights.to(broker, "User:service", "service", service);
    GrantedRights.to(broker, "User:notifier", "notifier", service);
    GrantedRights.to(broker, "User:operator", "reset", service);
    Path deployer = config("deployer", broker.plain(), prefix);
    CommandLineRun created =
        CommandLineRun.of(
            as("PLAIN", "deployer"), "topics", "--create", "--config", deployer.toString());
    assertThat(created.exitCode()).as(created.err()).isZero();

    Path data = folder.resolve("data");
    List<String> said = new ArrayList<>();
    try (ProgramProcess run =
            process(
                "run",
                as("SCRAM-SHA-512", "service"),
                List.of("run", "--data-dir", data.toString(), "--http-port", "0"),
                service);
        ProgramProcess notify =
            process(
                "notify",
                as("SCRAM-SHA-512", "notifier"),
                List.of("notify", Files.writeString(folder.resolve("n.json"), NOTIFY).toString()),
                service)) {
      run.awaitReady();
      notify.awaitReady();
      broker.publish(
          prefix + "stock-events",
          "A",
          "{\"eventId\":\"1\",\"source\":\"s\",\"type\":\"RESTOCK\",\"sku\":\"A\",\"location\":\"DC1\",\"quantity\":7,\"occurredAt\":\"2026-11-01T10:00:00Z\"}");
      await()
          .atMost(MAX_WAIT)
          .until(
              () ->
                  broker.values(prefix + "stock-levels").stream()
                      .anyMatch(level -> level.contains("\"onHand\":7")));
      new WarningTopics(
              broker.superUser().get("bootstrap.servers").toString(), Topics.withPrefix(prefix))
          .publish(
              System.currentTimeMillis(),
              Warned.warning("OPEN", State.RAISED, Severity.CRITICAL, 1));
      await().atMost(MAX_WAIT).until(() -> notify.out().contains("OPEN"));
      said.add(body(data, "/metrics"));
      said.add(body(data, "/api/service"));
      run.stop();
      notify.stop();
      said.addAll(List.of(run.out(), run.err(), notify.out(), notify.err()));
      assertThat(run.err()).doesNotContain("uthoriz");
      assertThat(notify.err()).doesNotContain("uthoriz");
    }
    assertResets(config("operator", broker.scram(), prefix), data);
    CommandLineRun settings =
        CommandLineRun.of(as("SCRAM-SHA-512", "service"), "config", "--config", service.toString());
    said.add(settings.out());
    assertThat(settings.out()).contains("kafka.sasl.jaas.config", "********");
    assertThat(said).noneMatch(text -> text.contains(SecuredBroker.PASSWORD));
    assertThat(filesWithTheSecret(data)).isEmpty();
  }

  private static void assertResets(Path config, Path data) throws Exception {
    for (String more : List.of("--from-levels", "--json")) {
      CommandLineRun reset =
          CommandLineRun.of(
              as("SCRAM-SHA-512", "operator"),
              "reset",
              more,
              "--data-dir",
              data.toString(),
              "--config",
              config.toString());
      assertThat(reset.exitCode()).as(reset.err()).isZero();
    }
  }

  @Test
  void toolsWorkWithJustTheRightsThatAreNeeded() throws Exception {
    Path config = config("tools", broker.scram(), "tools.");
    GrantedRights.to(broker, "User:deployer", "deployer", config);
    GrantedRights.to(broker, "User:operator", "tools", config);
    Path deployer = config("tools-deployer", broker.plain(), "tools.");
    assertThat(
            CommandLineRun.of(
                    as("PLAIN", "deployer"), "topics", "--create", "--config", deployer.toString())
                .exitCode())
        .isZero();
    Path settings = Files.writeString(folder.resolve("set.csv"), "sku,threshold\nA,5\n");
    Path opening =
        Files.writeString(
            folder.resolve("open.csv"),
            "sku,location,quantity,countedAt\nA,DC1,7,2026-11-01T10:00:00Z\n");
    assertTool(config, 0, "", "settings", "import", settings.toString());
    Path exported = folder.resolve("exported.csv");
    assertTool(config, 0, "", "settings", "export", exported.toString());
    assertThat(exported).content().contains("A,");
    assertTool(config, 0, "", "import", "opening", opening.toString());
    assertTool(config, 0, "", "dead-letters", "--reason", "MALFORMED", "--resend", "--yes");
    assertTool(
        config,
        1,
        "No order PO-S1-DC1-20261122-1 is on the topic",
        "explain",
        "PO-S1-DC1-20261122-1");
    assertThat(broker.values("tools.stock-events")).singleElement().asString().contains("COUNT");
  }

  private static void assertTool(Path config, int exitCode, String said, String... call)
      throws IOException {
    List<String> whole = new ArrayList<>(List.of(call));
    whole.addAll(List.of("--config", config.toString()));
    CommandLineRun run =
        CommandLineRun.of(as("SCRAM-SHA-512", "operator"), whole.toArray(String[]::new));
    assertThat(run.exitCode()).as("%s: %s", whole, run.err()).isEqualTo(exitCode);
    assertThat(run.err()).contains(said).doesNotContain("uthoriz", "lacks the right");
  }

  @ParameterizedTest
  @CsvSource({"PLAIN, User:deployer", "OAUTHBEARER, User:deployer", "none, User:CN=shop-service"})
  void everyWayToLogInIsPassedThrough(String mechanism, String principal) throws Exception {
    Map<String, String> client =
        switch (mechanism) {
          case "PLAIN" -> broker.plain();
          case "OAUTHBEARER" -> broker.oauthBearer();
          default -> broker.certificate();
        };
    String prefix = mechanism.toLowerCase(Locale.ROOT) + ".";
    Path config = config(mechanism, client, prefix);
    GrantedRights.to(broker, principal, "deployer", config);
    CommandLineRun created =
        CommandLineRun.of(
            as(mechanism, "deployer"), "topics", "--create", "--config", config.toString());
    assertThat(created.exitCode()).as(created.err()).isZero();
    assertThat(created.out() + created.err()).doesNotContain(SecuredBroker.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "scram, User:deployer",
    "certificate, User:CN=shop-service",
    "oauthbearer, User:deployer"
  })
  void eachShippedExampleLogsIn(String example, String principal) throws Exception {
    Properties settings = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("config", "secured", example + ".properties"))) {
      settings.load(reader);
    }
    broker
        .inPlaceOf(example)
        .forEach(
            (name, value) ->
                assertThat(settings.setProperty(name, value))
                    .as("%s in the example", name)
                    .isNotNull());
    Map<String, String> client = new HashMap<>();
    settings.forEach((name, value) -> client.put(name.toString(), value.toString()));
    Path config = config("shipped-" + example, client, example + "-shipped.");
    GrantedRights.to(broker, principal, "deployer", config);
    Path secret = Files.writeString(folder.resolve("client-secret"), SecuredBroker.PASSWORD);
    Map<String, String> environment =
        switch (example) {
          case "scram" ->
              Map.of(
                  "INVENTORY_STREAMS_KAFKA_SASL_JAAS_CONFIG_FILE",
                  Files.writeString(
                          folder.resolve("shipped.jaas"),
                          SecuredBroker.jaas("SCRAM-SHA-512", "deployer"))
                      .toString());
          case "oauthbearer" ->
              Map.of(
                  "INVENTORY_STREAMS_KAFKA_SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET_FILE",
                  secret.toString());
          default -> Map.of();
        };
    CommandLineRun created =
        CommandLineRun.of(environment, "topics", "--create", "--config", config.toString());
    assertThat(created.exitCode()).as(created.err()).isZero();
    assertThat(created.out() + created.err()).doesNotContain(SecuredBroker.PASSWORD);
  }

  @Test
  void whoIsNotWhoItShouldBeIsToldInOneLine() throws Exception {
    Map<String, String> service = as("SCRAM-SHA-512", "service");
    assertRefused(
        broker.trustingOthers(), service, "kafka.ssl.truststore.location", "certification path");
    assertRefused(broker.elsewhere(), service, "host name in bootstrap.servers", "127.0.0.1");
    assertRefused(broker.scram(), as("SCRAM-SHA-512", "stranger"), "kafka.sasl.jaas.config");
    assertRefused(
        broker.scram(),
        as("SCRAM-SHA-512", "nobody"),
        "authorization failed",
        "the right Describe on the topic",
        "inventory-streams acls");
  }

  private static void assertRefused(
      Map<String, String> client, Map<String, String> environment, String... parts)
      throws Exception {
    Path config = config("refused", client, "shop.");
    try (ProgramProcess run =
        process(
            "refused",
            environment,
            List.of("run", "--data-dir", folder.resolve("refused").toString(), "--http-port", "0"),
            config)) {
      assertThat(run.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(run.process().exitValue()).as(run.err()).isEqualTo(1);
      assertThat(run.err().lines()).as(run.err()).hasSize(1);
      assertThat(run.err()).contains(parts).doesNotContain(SecuredBroker.PASSWORD);
      assertThat(run.out()).isEmpty();
    }
  }

  private static ProgramProcess process(
      String name, Map<String, String> environment, List<String> arguments, Path config)
      throws IOException {
    return ProgramProcess.start(
        folder.resolve(name),
        // The log as it is shipped, not that of the tests.
        List.of(
            "-Dlogback.configurationFile=" + Path.of("src", "main", "resources", "logback.xml")),
        environment,
        Stream.concat(arguments.stream(), Stream.of("--config", config.toString()))
            .toArray(String[]::new));
  }

  /** A file of settings, without secrets. */
  private static Path config(String name, Map<String, String> client, String prefix)
      throws IOException {
    String text =
        client.entrySet().stream()
            .map(each -> each.getKey() + '=' + each.getValue() + '\n')
            .collect(Collectors.joining());
    return Files.writeString(
        folder.resolve(name + ".properties"),
        text + "topics.prefix=" + prefix + "\napplication.id=stock-book\n");
  }

  /** The environment, which names a file for each secret. */
  private static Map<String, String> as(String mechanism, String user) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), SecuredBroker.PASSWORD + '\n');
    String kafka = "INVENTORY_STREAMS_KAFKA_";
    if (mechanism.equals("none")) {
      return Map.of(
          kafka + "SSL_TRUSTSTORE_PASSWORD_FILE", password.toString(),
          kafka + "SSL_KEYSTORE_PASSWORD_FILE", password.toString(),
          kafka + "SSL_KEY_PASSWORD_FILE", password.toString());
    }
    Path jaas =
        Files.writeString(
            folder.resolve(mechanism + user + ".jaas"), SecuredBroker.jaas(mechanism, user));
    return Map.of(
        kafka + "SSL_TRUSTSTORE_PASSWORD_FILE", password.toString(),
        kafka + "SASL_JAAS_CONFIG_FILE", jaas.toString());
  }

  private static String body(Path data, String path) throws Exception {
    String http =
        new ObjectMapper().readTree(data.resolve("ready.json").toFile()).get("http").asText();
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(http + path)).build(), BodyHandlers.ofString())
        .body();
  }

  private static List<Path> filesWithTheSecret(Path data) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), ISO_8859_1).contains(SecuredBroker.PASSWORD)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}

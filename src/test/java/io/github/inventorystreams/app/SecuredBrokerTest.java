package io.github.inventorystreams.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.broker.SecuredBroker;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.notify.Warned;
import io.github.inventorystreams.notify.stream.WarningTopics;
import io.github.inventorystreams.supply.SupplyOrders;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
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

  private static final String SUPPLY =
      """
      {"buyer": {"name": "Shop", "city": "Berlin", "country": "DE"},
       "channels": {
         "acme": {"type": "files", "form": "csv", "folder": "out",
                  "answers": {"form": "csv", "folder": "in", "every": "PT0.2S", "quietFor": "PT0.01S"}}},
       "suppliers": {"S1": "acme"}}
      """;

  @TempDir static Path folder;
  private static SecuredBroker broker;
  private static SecuredClients clients;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.start(folder);
    clients = new SecuredClients(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  /** The deployer makes the internal topics too: the service must not make any. */
  @Test
  void worksWithJustTheRightsThatAreNeeded() throws Exception {
    String prefix = "shop.";
    Path config = clients.config("shop", broker.scram(), prefix);
    GrantedRights.to(broker, "User:deployer", "deployer", config, "--internal");
    GrantedRights.to(broker, "User:service", "service", config, "--internal");
    GrantedRights.to(broker, "User:notifier", "notifier", config);
    GrantedRights.to(broker, "User:courier", "supply", config);
    GrantedRights.to(broker, "User:clerk", "tools", config);
    GrantedRights.to(broker, "User:operator", "reset", config);
    assertWorks("deployer", config, "topics", "--internal", "--create");

    Path data = folder.resolve("data");
    List<String> said = new ArrayList<>();
    try (ProgramProcess run =
            process("service", config, "run", "--data-dir", data.toString(), "--http-port", "0");
        ProgramProcess notify =
            process("notifier", config, "notify", written("notify.json", NOTIFY));
        ProgramProcess supply =
            process("courier", config, "supply", written("supply.json", SUPPLY))) {
      run.awaitReady();
      notify.awaitReady();
      supply.awaitReady();
      broker.publish(
          prefix + "stock-events",
          "A",
          "{\"eventId\":\"1\",\"source\":\"s\",\"type\":\"RESTOCK\",\"sku\":\"A\",\"location\":\"DC1\",\"quantity\":7,\"occurredAt\":\"2026-11-01T10:00:00Z\"}");
      awaitValue(prefix + "stock-levels", "\"onHand\":7");
      new WarningTopics(
              broker.superUser().get("bootstrap.servers").toString(), Topics.withPrefix(prefix))
          .publish(
              System.currentTimeMillis(),
              Warned.warning("OPEN", State.RAISED, Severity.CRITICAL, 1));
      await().atMost(MAX_WAIT).until(() -> notify.out().contains("OPEN"));
      assertGoesAndIsAnswered(prefix, SupplyOrders.created("PO-S1-DC1-20261122-1", "S1"));
      assertWorks("service", config, "check", "--data-dir", data.toString());
      assertReplays(config, data);
      said.add(body(data, "/metrics"));
      said.add(body(data, "/api/service"));
      for (ProgramProcess each : List.of(run, notify, supply)) {
        each.stop();
        said.addAll(List.of(each.out(), each.err()));
        assertThat(each.err()).doesNotContain("uthoriz");
      }
    }
    assertResets(config, data);
    CommandLineRun settings = asUser("service", config, "config");
    said.add(settings.out());
    assertThat(settings.out()).contains("kafka.sasl.jaas.config", "********");
    assertThat(said).noneMatch(text -> text.contains(SecuredBroker.PASSWORD));
    assertThat(filesWithTheSecret(data)).isEmpty();
  }

  /** Its supplier takes it, and answers once so that it can be read and once so that it can't. */
  private static void assertGoesAndIsAnswered(String prefix, PurchaseOrder order) throws Exception {
    broker.publish(
        prefix + "purchase-orders",
        order.supplierId(),
        new String(new JsonWriter().write(order), UTF_8));
    awaitValue(prefix + "order-deliveries", "SENT");
    String head = "po_number,line,status,quantity,delivery_date,reason\n";
    Path in = Files.createDirectories(folder.resolve("in"));
    for (String answer : List.of("no,header\n", head + order.poNumber() + ",1,accepted,,,\n")) {
      Path unfinished = Files.writeString(in.resolve(".answer"), answer);
      Files.move(unfinished, in.resolve(answer.length() + ".csv"), StandardCopyOption.ATOMIC_MOVE);
    }
    awaitValue(prefix + "supplier-events", "CONFIRMATION");
    awaitValue(prefix + "dead-letters", "no,header");
  }

  private static void awaitValue(String topic, String part) {
    await()
        .atMost(MAX_WAIT)
        .until(() -> broker.values(topic).stream().anyMatch(value -> value.contains(part)));
  }

  /** Whoever replays sees the warnings and orders that come of it. */
  private static void assertReplays(Path config, Path data) throws IOException {
    String sales =
        written("sales.csv", "timestamp,order_id,sku,quantity\n2026-11-20T09:00:00Z,1,B,2\n");
    assertWorks("clerk", config, "replay", sales, "--data-dir", data.toString(), "--json");
  }

  private static void assertResets(Path config, Path data) throws IOException {
    for (String more : List.of("--from-levels", "--json")) {
      assertWorks("operator", config, "reset", more, "--data-dir", data.toString());
    }
  }

  @Test
  void toolsWorkWithJustTheRightsThatAreNeeded() throws Exception {
    Path config = clients.config("tools", broker.scram(), "tools.");
    GrantedRights.to(broker, "User:deployer", "deployer", config);
    GrantedRights.to(broker, "User:clerk", "tools", config);
    assertWorks("deployer", config, "topics", "--create");
    assertWorks("clerk", config, "settings", "import", written("set.csv", "sku,threshold\nA,5\n"));
    Path exported = folder.resolve("exported.csv");
    assertWorks("clerk", config, "settings", "export", exported.toString());
    assertThat(exported).content().contains("A,");
    String opening = "sku,location,quantity,countedAt\nA,DC1,7,2026-11-01T10:00:00Z\n";
    assertWorks("clerk", config, "import", "opening", written("open.csv", opening));
    String orders = "sku,location,quantity,poNumber,line,supplierId\nA,DC1,5,PO-7,1,S1\n";
    assertWorks("clerk", config, "import", "orders", written("orders.csv", orders));
    assertWorks("clerk", config, "dead-letters", "--reason", "MALFORMED", "--resend", "--yes");
    CommandLineRun explained = asUser("clerk", config, "explain", "PO-S1-DC1-20261122-1");
    assertThat(explained.exitCode()).isEqualTo(1);
    assertThat(explained.err()).contains("No order PO-S1-DC1-20261122-1 is on the topic");
    assertThat(broker.values("tools.stock-events"))
        .hasSize(2)
        .anyMatch(event -> event.contains("COUNT"))
        .anyMatch(event -> event.contains("ORDERED"));
  }

  /** Whoever is not refused would not come back. */
  @Test
  @Timeout(value = 90, threadMode = ThreadMode.SEPARATE_THREAD)
  void aRightThatIsNotGrantedIsNamedInOneLine() throws Exception {
    Path config = clients.config("half", broker.scram(), "half.");
    GrantedRights.allBut(
        broker,
        "User:deployer",
        "deployer",
        config,
        right -> right.entry().operation() == AclOperation.DESCRIBE_CONFIGS);
    CommandLineRun created = asUser("deployer", config, "topics", "--create");
    assertThat(created.exitCode()).isEqualTo(1);
    assertThat(created.out()).as("all are made").doesNotContain("makes it");
    assertThat(created.err())
        .hasLineCount(1)
        .contains("half.stock-events: ", "the right DescribeConfigs on the topic is missing");

    assertLacksItsOrders("courier", "supply", config, "supply", written("supply.json", SUPPLY));
    assertLacksItsOrders("notifier", "notifier", config, "notify", written("n.json", NOTIFY));
  }

  private static void assertLacksItsOrders(String user, String role, Path config, String... call)
      throws Exception {
    GrantedRights.allBut(
        broker,
        "User:" + user,
        role,
        config,
        right ->
            right.pattern().name().equals("half.purchase-orders")
                && right.entry().operation() == AclOperation.READ);
    CommandLineRun refused = asUser(user, config, call);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualToIgnoringNewLines(
            "User:%s lacks the right Read on the topic half.purchase-orders: inventory-streams acls --for %s prints all that are needed."
                .formatted(user, role));
  }

  private static void assertWorks(String user, Path config, String... call) throws IOException {
    CommandLineRun run = asUser(user, config, call);
    assertThat(run.exitCode()).as("%s: %s", List.of(call), run.err()).isZero();
    assertThat(run.err()).doesNotContain("uthoriz", "lacks the right");
  }

  private static CommandLineRun asUser(String user, Path config, String... call)
      throws IOException {
    return CommandLineRun.of(clients.as("SCRAM-SHA-512", user), with(config, call));
  }

  private static String[] with(Path config, String... call) {
    return Stream.concat(Stream.of(call), Stream.of("--config", config.toString()))
        .toArray(String[]::new);
  }

  private static String written(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
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
    Path config = clients.config(mechanism, client, prefix);
    GrantedRights.to(broker, principal, "deployer", config);
    CommandLineRun created =
        CommandLineRun.of(
            clients.as(mechanism, "deployer"), "topics", "--create", "--config", config.toString());
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
    Path config = clients.config("shipped-" + example, client, example + "-shipped.");
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
    Map<String, String> service = clients.as("SCRAM-SHA-512", "service");
    assertRefused(
        broker.trustingOthers(), service, "kafka.ssl.truststore.location", "certification path");
    assertRefused(broker.elsewhere(), service, "host name in bootstrap.servers", "127.0.0.1");
    assertRefused(
        broker.scram(), clients.as("SCRAM-SHA-512", "stranger"), "kafka.sasl.jaas.config");
    assertRefused(
        broker.scram(),
        clients.as("SCRAM-SHA-512", "nobody"),
        "authorization failed",
        "the right Describe on the topic",
        "inventory-streams acls");
  }

  private static void assertRefused(
      Map<String, String> client, Map<String, String> environment, String... parts)
      throws Exception {
    Path config = clients.config("refused", client, "shop.");
    String data = folder.resolve("refused").toString();
    try (ProgramProcess run =
        process("refused", environment, config, "run", "--data-dir", data, "--http-port", "0")) {
      assertThat(run.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(run.process().exitValue()).as(run.err()).isEqualTo(1);
      assertThat(run.err().lines()).as(run.err()).hasSize(1);
      assertThat(run.err()).contains(parts).doesNotContain(SecuredBroker.PASSWORD);
      assertThat(run.out()).isEmpty();
    }
  }

  private static ProgramProcess process(String user, Path config, String... call)
      throws IOException {
    return process(user, clients.as("SCRAM-SHA-512", user), config, call);
  }

  private static ProgramProcess process(
      String name, Map<String, String> environment, Path config, String... call)
      throws IOException {
    // The log as it is shipped, not that of the tests.
    Path log = Path.of("src", "main", "resources", "logback.xml");
    return ProgramProcess.start(
        folder.resolve(name),
        List.of("-Xmx512m", "-Dlogback.configurationFile=" + log),
        environment,
        with(config, call));
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

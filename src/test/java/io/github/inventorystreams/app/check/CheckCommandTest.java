package io.github.inventorystreams.app.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.broker.TestBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final String CHANNELS =
      """
      "mail": {"type": "mail", "folder": "mail", "from": "orders@shop.example"},
      "ubl": {"type": "files", "form": "ubl-peppol", "folder": "ubl"},
      "edi": {"type": "files", "form": "edifact-d96a", "folder": "edi",
              "us": {"id": "4012345000009", "qualifier": "14"}, "them": {"id": "4012345950007", "qualifier": "14"}},
      "csv": {"type": "files", "form": "csv", "folder": "csv"}""";

  @TempDir private Path directory;

  @Test
  void whatIsCompleteIsNotComplainedOf() throws Exception {
    topics("good.");
    publish("good.", "location-settings", "DC1", location("DC1"));
    publish(
        "good.",
        "supplier-settings",
        "S1",
        """
        {"supplierId": "S1", "currency": "EUR", "identifier": "4012345950007", "mail": "s1@example.com",
         "country": "DE"}""");
    publish(
        "good.",
        "sku-settings",
        "A-1",
        """
        {"sku": "A-1", "unitCost": "2.00", "gtin": "4006381333931", "supplierId": "S1",
         "suppliers": [{"supplierId": "S1", "purchaseUnit": "CASE", "unitsPerPurchaseUnit": 12}]}""");
    for (String channel : List.of("mail", "ubl", "edi", "csv")) {
      CommandLineRun run = check("good.", file("\"S1\": \"%s\"".formatted(channel), CHANNELS));
      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
      assertThat(run.out())
          .isEqualTo(
              "supply: looked at 4 channels, 1 suppliers, 1 SKUs at 1 locations; 0 wrong, 0 hints\n");
    }
  }

  @Test
  void answersThatTellNoSenderNeedAChannelOfOneSupplier() throws Exception {
    topics("shared.");
    publish("shared.", "location-settings", "DC1", location("DC1"));
    for (String supplier : List.of("S1", "S2", "S3")) {
      publish(
          "shared.",
          "supplier-settings",
          supplier,
          "{\"supplierId\": \"%s\", \"currency\": \"EUR\"}".formatted(supplier));
      publish(
          "shared.",
          "sku-settings",
          "A-" + supplier,
          "{\"sku\": \"A-%1$s\", \"unitCost\": \"2.00\", \"supplierId\": \"%1$s\", \"gtin\": \"4006381333931\"}"
              .formatted(supplier));
    }
    String answers = "\"answers\": {\"form\": \"csv\", \"folder\": \"in\"}";
    CommandLineRun run =
        check(
            "shared.",
            file(
                "\"S1\": \"both\", \"S2\": \"both\", \"S3\": \"own\"",
                """
                "both": {"type": "files", "form": "csv", "folder": "both", %1$s},
                "own": {"type": "files", "form": "csv", "folder": "own", %1$s}"""
                    .formatted(answers)));
    assertThat(run.exitCode()).as("they go all the same").isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("hint")))
        .containsExactlyInAnyOrder(
            "hint supply: S1 by both: answers by this channel are all refused: others have it too, and its form does not say who has sent one: give each supplier a channel of his own",
            "hint supply: S2 by both: answers by this channel are all refused: others have it too, and its form does not say who has sent one: give each supplier a channel of his own");
  }

  @Test
  void whatIsMissingIsToldWithWhatMendsIt() throws Exception {
    topics("bad.");
    publish("bad.", "location-settings", "DC1", "{\"location\": \"DC1\", \"timeZone\": \"UTC\"}");
    for (String supplier : List.of("M", "U", "E", "C", "N")) {
      publish(
          "bad.", "supplier-settings", supplier, "{\"supplierId\": \"%s\"}".formatted(supplier));
      publish(
          "bad.",
          "sku-settings",
          "SKU-" + supplier,
          "{\"sku\": \"SKU-%1$s\", \"unitCost\": \"2.00\", \"supplierId\": \"%1$s\"}"
              .formatted(supplier));
    }
    publish("bad.", "sku-settings", "FREE", "{\"sku\": \"FREE\", \"supplierId\": \"C\"}");
    publish(
        "bad.",
        "sku-settings",
        "ODD",
        """
        {"sku": "ODD", "unitCost": "2.00", "supplierId": "U",
         "suppliers": [{"supplierId": "U", "purchaseUnit": "TRUNK", "unitsPerPurchaseUnit": 12}]}""");
    publish(
        "bad.",
        "sku-settings",
        "OVER@DC2",
        "{\"sku\": \"OVER\", \"location\": \"DC2\", \"supplierId\": \"C\"}");

    CommandLineRun run =
        check(
            "bad.",
            file("\"M\": \"mail\", \"U\": \"ubl\", \"E\": \"edi\", \"C\": \"csv\"", CHANNELS));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("things are wrong.");
    assertThat(run.out().lines())
        .contains(
            "wrong supply: M by mail: the supplier has no mail address: set \"mail\" of supplier M, or \"to\" of the channel",
            "wrong supply: U by ubl: the supplier has no identifier, such as a GLN: set \"identifier\" of supplier U",
            "wrong supply: U by ubl: the supplier has no country: set \"country\" of supplier U",
            "wrong supply: U by ubl: the place of delivery has no country: set \"country\" of location DC1",
            "wrong supply: U by ubl: the unit \"TRUNK\" has no code of UN/ECE: set purchaseUnitCode beside the purchaseUnit of \"U\" in the suppliers of SKU \"ODD\"",
            "wrong supply: E by edi: the supplier has no GLN or DUNS number: set \"identifier\" of supplier E",
            "wrong supply: E by edi: the place of delivery has neither a GLN nor an address: set \"gln\" of location DC1, or \"street\", \"city\" and \"country\"",
            "wrong supply: C by csv: the price of SKU \"FREE\" is not known: set its unitCost",
            "wrong supply: C by csv: the price of SKU \"OVER\" is not known: set its unitCost",
            "wrong supply: N by none: the supplier has no channel, so his orders wait: name one for \"N\" under suppliers in the file, or one for all as otherwise",
            "hint supply: C by csv: the supplier is not told where location \"DC1\" is: set its street, postcode, city and country",
            "hint supply: U by ubl: SKU \"SKU-U\" goes under the shop's own number alone: set its gtin, or its supplierSku in its suppliers",
            "hint supply: the currency of supplier \"M\" is not set, so it is EUR by supplier.currency: set its currency")
        .doesNotHaveDuplicates();

    JsonNode json =
        new ObjectMapper()
            .readTree(
                check("bad.", file("\"M\": \"mail\"", CHANNELS), "--json")
                    .out()
                    .lines()
                    .findFirst()
                    .get());
    assertThat(json.at("/lookedAt/supply").asText()).contains("4 channels");
    assertThat(json.get("findings"))
        .anySatisfy(
            each -> {
              assertThat(each.get("part").asText()).isEqualTo("supply");
              assertThat(each.get("severity").asText()).isEqualTo("WRONG");
              assertThat(each.get("text").asText()).contains("the supplier has no mail address");
            });
  }

  @Test
  void topicsOfAnotherSizeAreToldAndNothingIsDeliveredByThem() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("size.order-deliveries", 7, (short) 1)
                      .configs(
                          Map.of(
                              "cleanup.policy",
                              "compact",
                              "max.message.bytes",
                              Integer.toString(16 << 20)))))
          .all()
          .get();
    }
    topics("size.");
    Path file = file("\"S1\": \"csv\"", CHANNELS);
    String problem = "The topic size.order-deliveries has 7 partitions and size.purchase-orders 4,";

    CommandLineRun told = check("size.", file);
    assertThat(told.exitCode()).isEqualTo(1);
    assertThat(told.out()).contains("wrong supply: " + problem);

    CommandLineRun refused =
        CommandLineRun.of(
            Map.of("KEY", "0123456789abcdef".repeat(4)),
            BROKER.arguments("supply", "size.", file.toString()));
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).hasLineCount(1).contains(problem);
  }

  @Test
  void topicsThatAreNotThereAreTold() throws Exception {
    CommandLineRun run = check("nowhere.", file("\"S1\": \"csv\"", CHANNELS));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("There are no topics nowhere.purchase-orders")
        .contains("There is no topic nowhere.sku-settings: topics --create makes it");
  }

  @Test
  void aFileThatCanNotBeReadIsOneMoreThingThatIsWrong() throws Exception {
    Path file = Files.writeString(directory.resolve("supply.json"), "{\"buyer\": {}}");
    CommandLineRun run = check("nowhere.", file);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("wrong supply: " + file + ": the file.buyer.name is missing\n");
    assertThat(run.err()).isEqualTo("One thing is wrong.\n");
  }

  @Test
  void aSoundServiceIsLookedAtFromAllSides() {
    topics("sound.");
    CommandLineRun run = service(BROKER.bootstrapServers(), "sound.", directory);
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "kafka: looked at %s; 0 wrong, 0 hints".formatted(BROKER.bootstrapServers()),
            "topics: looked at 18 topics; 0 wrong, 0 hints",
            "rights: looked at those of application.id inventory-streams; 0 wrong, 0 hints",
            "disk: looked at data.dir, state.dir; 0 wrong, 0 hints",
            "clock: looked at this machine, the brokers, the publishers of stock events; 0 wrong, 0 hints");
  }

  @Test
  void clocksThatDifferAreTold() throws Exception {
    topics("clocks.");
    // A broker stamps these itself; here it does so with a clock that is ahead.
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, "clocks.review-rounds"),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("message.timestamp.type", "CreateTime"),
                          AlterConfigOp.OpType.SET)),
                  // As brokers before Kafka 4 did, and some still do.
                  new ConfigResource(ConfigResource.Type.TOPIC, "clocks.stock-events"),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry(
                              "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE)),
                          AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
    long nowMillis = System.currentTimeMillis();
    publishAt("clocks.review-rounds", nowMillis + 50 * 60_000);
    publishAt("clocks.stock-events", nowMillis + 73 * 3_600_000L);
    CommandLineRun run = service(BROKER.bootstrapServers(), "clocks.", directory);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern(
            "wrong clock: the clock of this machine is at least (49|50) minutes behind that of the brokers")
        .containsPattern("wrong clock: clocks.stock-events has a record of .*, 3 days from now");
  }

  private static void publishAt(String topic, long atMillis) throws Exception {
    BROKER.publish(new ProducerRecord<>(topic, 0, atMillis, null, "{}".getBytes(UTF_8)));
  }

  @Test
  void topicsThatAreMissingAndADirectoryThatIsNoneAreTold() throws Exception {
    Path file = Files.createFile(directory.resolve("occupied"));
    CommandLineRun run = service(BROKER.bootstrapServers(), "absent.", file);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("wrong topics: absent.stock-events: missing: inventory-streams topics --create")
        .contains("wrong disk: %s is no directory that can be written".formatted(file));
    assertThat(run.err()).hasLineCount(1).contains("things are wrong.");
  }

  @Test
  void withoutABrokerTheRestIsStillLookedAt() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    CommandLineRun run = service("127.0.0.1:" + port, "any.", directory);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("wrong kafka: No Kafka broker answers at 127.0.0.1:" + port)
        .contains("topics: looked at nothing, since Kafka does not answer; 0 wrong, 0 hints")
        .contains("disk: looked at data.dir, state.dir; 0 wrong, 0 hints");
    assertThat(run.err().strip()).isEqualTo("One thing is wrong.");
  }

  private static CommandLineRun service(String brokers, String prefix, Path data) {
    return CommandLineRun.of(
        "check",
        "--bootstrap-servers",
        brokers,
        "--set",
        "topics.prefix=" + prefix,
        "--set",
        "data.dir=" + data);
  }

  private static String location(String id) {
    return """
        {"location": "%s", "timeZone": "UTC", "street": "Quay 2", "postcode": "20457", "city": "Hamburg", "country": "DE"}"""
        .formatted(id);
  }

  private Path file(String suppliers, String channels) throws IOException {
    return Files.writeString(
        directory.resolve("supply.json"),
        """
        {"buyer": {"name": "Shop", "identifier": "4012345000009", "country": "DE", "city": "Hamburg"},
         "channels": {%s}, "suppliers": {%s}}"""
            .formatted(channels, suppliers));
  }

  private static CommandLineRun check(String prefix, Path file, String... more) {
    List<String> options = new ArrayList<>(List.of("--supply", file.toString()));
    options.addAll(List.of(more));
    return CommandLineRun.of(BROKER.arguments("check", prefix, options.toArray(String[]::new)));
  }

  private static void topics(String prefix) {
    CommandLineRun created = CommandLineRun.of(BROKER.arguments("topics", prefix, "--create"));
    assertThat(created.exitCode()).as(created.err()).isZero();
  }

  private static void publish(String prefix, String topic, String key, String value)
      throws Exception {
    BROKER.publish(
        new ProducerRecord<>(prefix + topic, key.getBytes(UTF_8), value.getBytes(UTF_8)));
  }
}

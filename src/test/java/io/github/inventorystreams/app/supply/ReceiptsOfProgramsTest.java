package io.github.inventorystreams.app.supply;

import static io.github.inventorystreams.supply.SupplyOrders.created;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.json.DeadLetterHeaders;
import io.github.inventorystreams.json.DocumentHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the program of a supplier says of interchanges that it got, on a real broker. */
class ReceiptsOfProgramsTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String EDIFACT =
      """
      {"buyer": {"name": "Shop", "identifier": "4012345000009", "country": "DE"},
       "channels": {
         "edifact": {"type": "files", "form": "edifact-d96a", "folder": "out",
                 "us": {"id": "4012345000009", "qualifier": "14"}, "them": {"id": "7300010000001", "qualifier": "14"},
                 "answers": {"form": "edifact-d96a", "folder": "in", "every": "PT0.2S", "quietFor": "PT0.01S",
                             "them": {"id": "7300010000001", "qualifier": "14"}}}},
       "suppliers": {"S1": "edifact"}}
      """;
  private static final String X12 =
      """
      {"buyer": {"name": "Shop", "identifier": "0060:123456789", "country": "US"},
       "channels": {
         "x12": {"type": "files", "form": "x12-4010", "folder": "out",
                 "us": {"id": "OURSHOP", "qualifier": "ZZ"}, "them": {"id": "101234567", "qualifier": "01"},
                 "answers": {"form": "x12-4010", "folder": "in", "every": "PT0.2S", "quietFor": "PT0.01S",
                             "them": {"id": "101234567", "qualifier": "01"}}}},
       "suppliers": {"S1": "x12"}}
      """;
  private static final Pattern CONTROL_NUMBER =
      Pattern.compile("(?:UNZ\\+1\\+|IEA\\*1\\*)([0-9]+)");

  @TempDir private Path directory;

  @Test
  void whatTheirProgramCannotReadIsGivenUpAndWhatItHasGotIsThere() throws Exception {
    try (SupplyShop shop = new SupplyShop(directory, BROKER.bootstrapServers())) {
      shop.write(EDIFACT);
      try (ProgramProcess supply = shop.start(Map.of())) {
        shop.send(
            "supplier-settings",
            "S1",
            "{\"supplierId\":\"S1\",\"name\":\"Acme\",\"identifier\":\"7300010000001\",\"country\":\"SE\"}");
        shop.send("location-settings", "DC1", "{\"location\":\"DC1\",\"gln\":\"4012345000016\"}");
        long broken = sent(shop, "PO-S1-DC1-20261122-1", "edifact");
        long good = sent(shop, "PO-S1-DC1-20261122-2", "edifact");
        assertThat(good).isNotEqualTo(broken);

        shop.answer("no.edi", contrl(broken, "4+12"));
        awaitState(shop, "PO-S1-DC1-20261122-1", "edifact", "FAILED");
        assertThat(shop.deliveries().get("PO-S1-DC1-20261122-1/1/edifact").get("reason").asText())
            .isEqualTo("the supplier's program could not read it: UCI 4 error 12");

        shop.answer("yes.edi", contrl(good, "7"));
        awaitState(shop, "PO-S1-DC1-20261122-2", "edifact", "ACKNOWLEDGED");
        assertThat(shop.values("supplier-events"))
            .filteredOn(event -> event.get("eventId").asText().contains(":edifact:"))
            .singleElement()
            .satisfies(
                event -> {
                  assertThat(event.get("type").asText()).isEqualTo("RECEIVED_BY_SUPPLIER");
                  assertThat(event.get("poNumber").asText()).isEqualTo("PO-S1-DC1-20261122-2");
                });

        shop.answer("whose.edi", contrl(999_999, "4+12"));
        await().atMost(MAX_WAIT).until(() -> shop.names("in/refused").contains("whose.edi"));
        assertThat(shop.content("in/refused/whose.edi.reason.txt"))
            .contains("no document with the control number \"999999\" was sent by edifact");
        assertThat(shop.records("dead-letters"))
            .filteredOn(letter -> text(letter, DocumentHeaders.NAME).equals("whose.edi"))
            .singleElement()
            .satisfies(
                letter ->
                    assertThat(text(letter, DeadLetterHeaders.REASON)).isEqualTo("UNKNOWN_ORDER"));
        assertThat(shop.names("in/processed")).containsExactly("no.edi", "yes.edi");
        supply.stop();
      }
    }
  }

  /** A program that speaks X12 says it by a 997 for what lies in the envelope, by TA1 for that. */
  @Test
  void acknowledgmentsOfX12AreFoundByTheNumbersOfGroupAndEnvelope() throws Exception {
    try (SupplyShop shop = new SupplyShop(directory, BROKER.bootstrapServers())) {
      shop.write(X12);
      try (ProgramProcess supply = shop.start(Map.of())) {
        shop.send(
            "supplier-settings",
            "S1",
            "{\"supplierId\":\"S1\",\"name\":\"Acme\",\"identifier\":\"0060:101234567\",\"country\":\"US\"}");
        shop.send(
            "location-settings",
            "DC1",
            "{\"location\":\"DC1\",\"street\":\"Quay 2\",\"city\":\"Boston\",\"country\":\"US\"}");
        long accepted = sent(shop, "PO-S1-DC1-20261122-3", "x12");
        long rejected = sent(shop, "PO-S1-DC1-20261122-4", "x12");
        long unread = sent(shop, "PO-S1-DC1-20261122-5", "x12");

        shop.answer("yes.x12", of997(accepted, "A", 1));
        awaitState(shop, "PO-S1-DC1-20261122-3", "x12", "ACKNOWLEDGED");
        shop.answer("no.x12", of997(rejected, "R", 0));
        awaitState(shop, "PO-S1-DC1-20261122-4", "x12", "FAILED");
        assertThat(shop.deliveries().get("PO-S1-DC1-20261122-4/1/x12").get("reason").asText())
            .isEqualTo(
                "the supplier's program could not read it: AK1 PO %d, AK9 R".formatted(rejected));
        shop.answer("envelope.x12", ta1(unread, "R", "006"));
        awaitState(shop, "PO-S1-DC1-20261122-5", "x12", "FAILED");
        assertThat(shop.deliveries().get("PO-S1-DC1-20261122-5/1/x12").get("reason").asText())
            .isEqualTo("the supplier's program could not read it: TA1 R '006'");

        shop.answer("again.x12", of997(accepted, "A", 1));
        await().atMost(MAX_WAIT).until(() -> shop.names("in/processed").contains("again.x12"));
        assertThat(
                shop.values("supplier-events").stream()
                    .filter(event -> event.get("poNumber").asText().endsWith("20261122-3"))
                    .map(event -> event.get("eventId").asText()))
            .as("it is the same event")
            .hasSize(2)
            .containsOnly("receipt:x12:%d:PO-S1-DC1-20261122-3".formatted(accepted));
        shop.answer("whose.x12", of997(999_999, "A", 1));
        await().atMost(MAX_WAIT).until(() -> shop.names("in/refused").contains("whose.x12"));
        assertThat(shop.content("in/refused/whose.x12.reason.txt"))
            .contains("no document with the control number \"999999\" was sent by x12");
        supply.stop();
      }
    }
  }

  /** The control number under which an order has gone. */
  private static long sent(SupplyShop shop, String poNumber, String channel) throws Exception {
    shop.publish(created(poNumber, "S1"));
    awaitState(shop, poNumber, channel, "SENT");
    String ending = channel.equals("x12") ? "-1.x12" : "-1.edi";
    Matcher number = CONTROL_NUMBER.matcher(shop.content("out/" + poNumber + ending));
    assertThat(number.find()).isTrue();
    return Long.parseLong(number.group(1));
  }

  private static void awaitState(SupplyShop shop, String poNumber, String channel, String state) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(() -> assertThat(shop.state(poNumber + "/1/" + channel)).isEqualTo(state));
  }

  private static String contrl(long number, String outcome) {
    return "UNB+UNOC:3+7300010000001:14+4012345000009:14+261122:1200+c%d'UNH+1+CONTRL:D:3:UN'UCI+%d+4012345000009:14+7300010000001:14+%s'UNT+3+1'UNZ+1+c%d'"
        .formatted(number, number, outcome, number);
  }

  private static String of997(long group, String outcome, int accepted) {
    return isa(group)
        + "GS*FA*101234567*OURSHOP*20261122*1200*%1$d*X*004010~ST*997*0001~AK1*PO*%1$d~AK2*850*0001~AK5*%2$s~AK9*%2$s*1*1*%3$d~SE*6*0001~GE*1*%1$d~IEA*1*%1$09d~"
            .formatted(group, outcome, accepted);
  }

  private static String ta1(long interchange, String outcome, String note) {
    return isa(interchange)
        + "TA1*%1$09d*261122*1200*%2$s*%3$s~IEA*0*%1$09d~".formatted(interchange, outcome, note);
  }

  private static String isa(long number) {
    return "ISA*00*          *00*          *01*101234567      *ZZ*OURSHOP        *261122*1200*U*00401*%09d*0*P*>~"
        .formatted(number);
  }

  private static String text(ConsumerRecord<byte[], byte[]> message, String header) {
    return new String(message.headers().lastHeader(header).value(), UTF_8);
  }
}

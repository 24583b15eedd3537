package io.github.inventorystreams.app.supply;

import static io.github.inventorystreams.supply.SupplyOrders.created;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.json.DeadLetterHeaders;
import io.github.inventorystreams.json.DocumentHeaders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
  private static final String FILE =
      """
      {"buyer": {"name": "Shop", "identifier": "4012345000009", "country": "DE"},
       "channels": {
         "edi": {"type": "files", "form": "edifact-d96a", "folder": "out",
                 "us": {"id": "4012345000009", "qualifier": "14"}, "them": {"id": "7300010000001", "qualifier": "14"},
                 "answers": {"form": "edifact-d96a", "folder": "in", "every": "PT0.2S", "quietFor": "PT0.01S",
                             "them": {"id": "7300010000001", "qualifier": "14"}}}},
       "suppliers": {"S1": "edi"}}
      """;

  @TempDir private Path directory;

  @Test
  void whatTheirProgramCannotReadIsGivenUpAndWhatItHasGotIsThere() throws Exception {
    try (SupplyShop shop = new SupplyShop(directory, BROKER.bootstrapServers())) {
      shop.write(FILE);
      try (ProgramProcess supply = shop.start(Map.of())) {
        shop.send(
            "supplier-settings",
            "S1",
            "{\"supplierId\":\"S1\",\"name\":\"Acme\",\"identifier\":\"7300010000001\",\"country\":\"SE\"}");
        shop.send("location-settings", "DC1", "{\"location\":\"DC1\",\"gln\":\"4012345000016\"}");
        long broken = sent(shop, "PO-S1-DC1-20261122-1");
        long good = sent(shop, "PO-S1-DC1-20261122-2");
        assertThat(good).isNotEqualTo(broken);

        shop.answer("no.edi", contrl(broken, "4+12"));
        awaitState(shop, "PO-S1-DC1-20261122-1", "FAILED");
        assertThat(shop.deliveries().get("PO-S1-DC1-20261122-1/1/edi").get("reason").asText())
            .isEqualTo("the supplier's program could not read it: UCI 4 error 12");

        shop.answer("yes.edi", contrl(good, "7"));
        awaitState(shop, "PO-S1-DC1-20261122-2", "ACKNOWLEDGED");
        List<JsonNode> events = shop.values("supplier-events");
        assertThat(events)
            .singleElement()
            .satisfies(
                event -> {
                  assertThat(event.get("type").asText()).isEqualTo("RECEIVED_BY_SUPPLIER");
                  assertThat(event.get("poNumber").asText()).isEqualTo("PO-S1-DC1-20261122-2");
                });

        shop.answer("whose.edi", contrl(999_999, "4+12"));
        await().atMost(MAX_WAIT).until(() -> shop.names("in/refused").contains("whose.edi"));
        assertThat(shop.content("in/refused/whose.edi.reason.txt"))
            .contains("no document with the control number \"999999\" was sent by edi");
        ConsumerRecord<byte[], byte[]> letter = shop.records("dead-letters").get(0);
        assertThat(text(letter, DeadLetterHeaders.REASON)).isEqualTo("UNKNOWN_ORDER");
        assertThat(text(letter, DocumentHeaders.NAME)).isEqualTo("whose.edi");
        assertThat(shop.names("in/processed")).containsExactly("no.edi", "yes.edi");
        supply.stop();
      }
    }
  }

  /** The control number under which an order has gone. */
  private static long sent(SupplyShop shop, String poNumber) throws Exception {
    shop.publish(created(poNumber, "S1"));
    String file = poNumber + "-1.edi";
    await().atMost(MAX_WAIT).until(() -> shop.names("out").contains(file));
    awaitState(shop, poNumber, "SENT");
    Matcher number = Pattern.compile("UNZ\\+1\\+([0-9]+)").matcher(shop.content("out/" + file));
    assertThat(number.find()).isTrue();
    return Long.parseLong(number.group(1));
  }

  private static void awaitState(SupplyShop shop, String poNumber, String state) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(() -> assertThat(stateOf(shop, poNumber)).isEqualTo(state));
  }

  private static String stateOf(SupplyShop shop, String poNumber) throws IOException {
    return shop.state(poNumber + "/1/edi");
  }

  private static String contrl(long number, String outcome) {
    return "UNB+UNOC:3+7300010000001:14+4012345000009:14+261122:1200+c%d'UNH+1+CONTRL:D:3:UN'UCI+%d+4012345000009:14+7300010000001:14+%s'UNT+3+1'UNZ+1+c%d'"
        .formatted(number, number, outcome, number);
  }

  private static String text(ConsumerRecord<byte[], byte[]> message, String header) {
    return new String(message.headers().lastHeader(header).value(), UTF_8);
  }
}

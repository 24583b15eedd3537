package io.github.inventorystreams.app.supply;

import static io.github.inventorystreams.supply.SupplyOrders.cancelled;
import static io.github.inventorystreams.supply.SupplyOrders.confirmed;
import static io.github.inventorystreams.supply.SupplyOrders.created;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, on a real broker, with a partner who has folders. */
class SupplyProcessTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String HEAD = "po_number,line,status,quantity,delivery_date,reason\n";

  @TempDir private Path directory;

  @Test
  void anOrderGoesAndItsAnswerComesBack() throws Exception {
    String po = "PO-S1-DC9-20261122-1";
    try (SupplyShop shop = new SupplyShop(directory, BROKER.bootstrapServers());
        ProgramProcess supply = shop.start(Map.of())) {
      shop.send(
          "sku-settings",
          "A-1",
          """
          {"sku":"A-1","name":"Tea, green","gtin":"4006381333931","supplierSku":"T-7","supplierId":"S1"}""");
      shop.publish(created(po, "S1"));
      await().atMost(MAX_WAIT).until(() -> shop.state(po + "/1/acme").equals("SENT"));
      assertThat(shop.content("out/" + po + "-1.csv")).contains(po, "A-1", "24", "2.00");
      JsonNode sent = shop.deliveries().get(po + "/1/acme");
      assertThat(sent.get("documentHash").asText()).matches("[0-9a-f]{64}");
      assertThat(sent.has("order")).isFalse();

      shop.answer(
          "a.csv", HEAD + po + ",1,changed,12,2026-12-01,\n" + po + ",1,backordered,12,,strike\n");
      await().atMost(MAX_WAIT).until(() -> shop.names("in/processed").contains("a.csv"));
      JsonNode answer =
          shop.values("supplier-events").stream()
              .filter(event -> event.get("poNumber").asText().equals(po))
              .findFirst()
              .orElseThrow();
      assertThat(answer.get("type").asText()).isEqualTo("CONFIRMATION");
      assertThat(answer.at("/lines/0/schedule").toString())
          .isEqualTo(
              "[{\"quantity\":12,\"deliveryDate\":\"2026-12-01\"},{\"quantity\":12,\"deliveryDate\":null}]");

      shop.publish(confirmed(po, "S1", 2));
      await().atMost(MAX_WAIT).until(() -> shop.state(po + "/1/acme").equals("ACKNOWLEDGED"));

      shop.answer("b.csv", HEAD + "PO-S1-DC9-20261122-77,1,accepted,,,\n");
      shop.answer("c.csv", "no,header\n");
      await().atMost(MAX_WAIT).until(() -> shop.names("in/refused").size() == 4);
      assertThat(shop.content("in/refused/b.csv.reason.txt")).contains("no order with this number");
      assertThat(shop.records("dead-letters"))
          .extracting(letter -> new String(letter.value(), UTF_8))
          .contains("no,header\n");

      shop.answer("large.csv", HEAD + "x".repeat(5 << 20));
      await().atMost(MAX_WAIT).until(() -> shop.names("in/refused").contains("large.csv"));
      assertThat(shop.records("dead-letters"))
          .extracting(letter -> new String(letter.value(), UTF_8))
          .as("its beginning")
          .anyMatch(text -> text.startsWith(HEAD) && text.length() == 64 << 10);

      shop.publish(created("PO-S9-DC9-20261122-1", "S9"));
      await()
          .atMost(MAX_WAIT)
          .until(() -> shop.state("PO-S9-DC9-20261122-1/1/none").equals("WAITING"));
      shop.publish(cancelled("PO-S9-DC9-20261122-1", "S9", 2));
      await()
          .atMost(MAX_WAIT)
          .until(() -> shop.state("PO-S9-DC9-20261122-1/1/none").equals("WITHDRAWN"));
      shop.publish(created(po + "0", "S1"));
      await().atMost(MAX_WAIT).until(() -> shop.state(po + "0/1/acme").equals("SENT"));
      supply.stop();
      assertThat(supply.out())
          .as("its last words")
          .contains(
              "{\"channel\":\"acme\",\"waiting\":0,\"attempted\":0,\"sent\":1,\"acknowledged\":1,\"failed\":0,\"withdrawn\":0,\"lastError\":null}");
    }
  }

  @Test
  void wrongUsageIsOneLine() throws Exception {
    for (Map.Entry<String, String> each :
        Map.of(
                "{", "no valid JSON in line 1",
                "{\"buyer\":{\"name\":\"Shop\"}}", "channels is missing",
                "{\"buyer\":{\"name\":\"Shop\"},\"channels\":{\"a\":{\"type\":\"fax\"}}}",
                    "can't be",
                "{\"buyer\":{\"name\":\"Shop\"},\"channels\":{\"a\":{\"type\":\"files\",\"form\":\"csv\",\"folder\":\"x\"}},\"suppliers\":{\"S\":\"b\"}}",
                    "which is not there")
            .entrySet()) {
      Path file = Files.writeString(directory.resolve("supply.json"), each.getKey());
      var run = CommandLineRun.of("supply", file.toString(), "--bootstrap-servers", "localhost:1");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains(each.getValue()).hasLineCount(1);
    }
  }
}

package io.github.inventorystreams.app.supply;

import static io.github.inventorystreams.supply.SupplyOrders.confirmed;
import static io.github.inventorystreams.supply.SupplyOrders.created;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.json.DeadLetterHeaders;
import io.github.inventorystreams.json.DocumentHeaders;
import io.github.inventorystreams.supply.post.PartnerSignature;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A supplier's system takes an order by a webhook and posts its answer later, on a real broker. */
class PostedAnswersTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String SECRET = "one that shop and supplier both know";
  private static final String TABLE_SECRET = "one that shop and the other know";
  private static final String PO = "PO-S1-DC1-20261122-1";
  private static final String JSON = "application/json";
  private static final String FILE =
      """
      {"buyer": {"name": "Shop", "city": "Berlin", "country": "DE"},
       "channels": {
         "young": {"type": "webhook", "url": "http://127.0.0.1:%d/", "secretFrom": "YOUNG_SECRET",
                   "answers": {"form": "json", "posted": true}},
         "table": {"type": "files", "form": "csv", "folder": "out",
                   "answers": {"form": "csv", "posted": true, "secretFrom": "TABLE_SECRET"}}},
       "suppliers": {"S1": "young", "S2": "table"},
       "pages": {"address": "http://127.0.0.1", "port": %d, "keys": [{"id": "k1", "secretFrom": "LINK_KEY"}]}}
      """;
  private static final int FIRST_PORT = 19_090;

  private final HttpClient program = HttpClient.newHttpClient();

  @TempDir private Path directory;
  private String address;

  @Test
  void whatIsPostedLaterGoesTheWayOfAllAnswers() throws Exception {
    HttpServer supplier =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    supplier.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    supplier.start();
    try (SupplyShop shop = new SupplyShop(directory, BROKER.bootstrapServers())) {
      shop.write(FILE.formatted(supplier.getAddress().getPort(), FreePort.from(FIRST_PORT)));
      try (ProgramProcess supply =
          shop.start(
              Map.of(
                  "YOUNG_SECRET",
                  SECRET,
                  "TABLE_SECRET",
                  TABLE_SECRET,
                  "LINK_KEY",
                  "0123456789abcdef".repeat(4)))) {
        address = supply.out().replaceFirst("(?s).*pages=(\\S+).*", "http://$1/answers/");
        shop.publish(created(PO, "S1"));
        await().atMost(MAX_WAIT).until(() -> shop.state(PO + "/1/young").equals("SENT"));

        String answer = answer(PO, "A-1");
        assertThat(post("young", JSON, SECRET, answer).statusCode()).isEqualTo(200);
        HttpResponse<String> again = post("young", JSON, SECRET, answer);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("nothing has changed");
        assertThat(shop.values("supplier-events"))
            .singleElement()
            .satisfies(
                event -> {
                  assertThat(event.get("type").asText()).isEqualTo("CONFIRMATION");
                  assertThat(event.get("poNumber").asText()).isEqualTo(PO);
                });
        assertThat(shop.records("supplier-documents"))
            .singleElement()
            .satisfies(
                kept -> {
                  assertThat(new String(kept.value(), UTF_8)).isEqualTo(answer);
                  assertThat(text(kept, DocumentHeaders.NAME)).matches("post [0-9a-f]{16}");
                });
        shop.publish(confirmed(PO, "S1", 2));
        await().atMost(MAX_WAIT).until(() -> shop.state(PO + "/1/young").equals("ACKNOWLEDGED"));

        strangersChangeNothing(shop);
        whatIsNotTheirsIsRefused(shop);
        aTableIsPostedAsWell(shop);
        supply.stop();
      }
    } finally {
      supplier.stop(0);
    }
  }

  private void strangersChangeNothing(SupplyShop shop) throws Exception {
    HttpResponse<String> forged = post("young", JSON, TABLE_SECRET, answer(PO, "A-2"));
    assertThat(forged.statusCode()).isEqualTo(401);
    assertThat(forged.body()).hasLineCount(1);
    long tooOld = Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond();
    HttpResponse<String> replayed = post("young", JSON, SECRET, answer(PO, "A-2"), tooOld);
    assertThat(replayed.statusCode()).isEqualTo(401);
    assertThat(replayed.body()).hasLineCount(1);
    assertThat(post("young", "text/plain", SECRET, answer(PO, "A-2")).statusCode()).isEqualTo(415);
    assertThat(shop.records("supplier-documents")).hasSize(1);
  }

  private void whatIsNotTheirsIsRefused(SupplyShop shop) throws Exception {
    HttpResponse<String> unknown = post("young", JSON, SECRET, answer(PO + "7", "A-3"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains(PO + "7", "there is no order with this number");
    shop.publish(created("PO-S2-DC1-20261122-1", "S2"));
    await().atMost(MAX_WAIT).until(() -> shop.state("PO-S2-DC1-20261122-1/1/table").equals("SENT"));
    HttpResponse<String> foreign =
        post("young", JSON, SECRET, answer("PO-S2-DC1-20261122-1", "A-4"));
    assertThat(foreign.statusCode()).isEqualTo(422);
    assertThat(foreign.body()).contains("is an order to \"S2\", not to \"S1\"");
    assertThat(post("young", JSON, SECRET, "{").statusCode()).isEqualTo(422);
    assertThat(shop.records("dead-letters"))
        .extracting(letter -> text(letter, DeadLetterHeaders.REASON))
        .containsExactly("UNKNOWN_ORDER", "WRONG_SUPPLIER", "MALFORMED");
    assertThat(shop.values("supplier-events")).hasSize(1);
  }

  private void aTableIsPostedAsWell(SupplyShop shop) throws Exception {
    String table =
        "po_number,line,status,quantity,delivery_date\nPO-S2-DC1-20261122-1,1,changed,12,2026-12-01\n";
    assertThat(post("table", "text/csv; charset=utf-8", TABLE_SECRET, table).statusCode())
        .isEqualTo(200);
    assertThat(shop.values("supplier-events"))
        .last()
        .satisfies(event -> assertThat(event.get("supplierId").asText()).isEqualTo("S2"));
  }

  private static String answer(String poNumber, String documentId) {
    return """
        {"documentId":"%s","issuedAt":"2026-11-22T10:00:00Z","poNumber":"%s","verdict":"ACCEPTED"}"""
        .formatted(documentId, poNumber);
  }

  private HttpResponse<String> post(String channel, String type, String secret, String body)
      throws Exception {
    return post(channel, type, secret, body, Instant.now().getEpochSecond());
  }

  private HttpResponse<String> post(
      String channel, String type, String secret, String body, long seconds) throws Exception {
    return program.send(
        HttpRequest.newBuilder(URI.create(address + channel))
            .header("Content-Type", type)
            .header("X-Inventory-Timestamp", Long.toString(seconds))
            .header(
                "X-Inventory-Signature", PartnerSignature.of(secret, seconds, body.getBytes(UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String text(ConsumerRecord<byte[], byte[]> message, String header) {
    return new String(message.headers().lastHeader(header).value(), UTF_8);
  }
}

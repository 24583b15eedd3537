package io.github.inventorystreams.app.supply;

import static io.github.inventorystreams.supply.SupplyOrders.created;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A buyer looks after an order by the API of a service that delivers orders, on a real broker. */
class BuyerStoryTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String PO = "PO-S1-DC1-20261122-1";
  private static final String FILE =
      """
      {"buyer": {"name": "Shop", "city": "Berlin", "country": "DE"},
       "channels": {
         "acme": {"type": "files", "form": "csv", "folder": "out"},
         "other": {"type": "files", "form": "json", "folder": "other"}},
       "suppliers": {"S1": "acme"}}
      """;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void anOrderIsSentAgainThenAnotherWayThenAnsweredForTheSupplier() throws Exception {
    try (SupplyShop shop = new SupplyShop(directory, BROKER.bootstrapServers())) {
      shop.write(FILE);
      try (ProgramProcess service = start()) {
        String http = service.awaitReady().replaceFirst("(?s).*http=(\\S+).*", "http://$1");
        shop.publish(created(PO, "S1"));
        awaitState(shop, "acme", "SENT");
        await()
            .atMost(MAX_WAIT)
            .until(() -> order(http).at("/deliveries/0/state").asText().equals("SENT"));

        String again =
            "{\"poNumber\":\"%s\",\"seen\":\"%s\",\"action\":\"resend\",\"by\":\"Ann\"}"
                .formatted(PO, order(http).get("seen").asText());
        assertThat(post(http, "/api/send", again)).isEqualTo(204);
        // Of a second click it depends on the moment whether it is seen that it is one.
        assertThat(post(http, "/api/send", again)).isIn(204, 409);
        await()
            .atMost(MAX_WAIT)
            .until(
                () -> {
                  JsonNode acme = shop.deliveries().get(PO + "/1/acme");
                  return acme.path("by").asText().equals("Ann")
                      && acme.get("state").asText().equals("SENT");
                });
        await()
            .atMost(MAX_WAIT)
            .until(
                () ->
                    order(http).at("/deliveries/0/by").asText().equals("Ann")
                        && order(http).at("/deliveries/0/state").asText().equals("SENT"));
        assertThat(post(http, "/api/send", again)).as("it has moved on").isEqualTo(409);
        assertThat(shop.deliveries().get(PO + "/1/acme").get("attempts").asInt()).isEqualTo(2);
        assertThat(shop.values("order-deliveries"))
            .as("it went twice, whatever was clicked")
            .filteredOn(each -> each.get("state").asText().equals("ATTEMPTED"))
            .hasSize(2);

        String other =
            "{\"poNumber\":\"%s\",\"seen\":\"%s\",\"action\":\"send-by\",\"channel\":\"other\",\"by\":\"Bob\"}"
                .formatted(PO, order(http).get("seen").asText());
        assertThat(post(http, "/api/send", other)).isEqualTo(204);
        awaitState(shop, "other", "SENT");
        assertThat(shop.names("other")).containsExactly(PO + "-1.json");
        assertThat(shop.deliveries().get(PO + "/1/other").get("by").asText()).isEqualTo("Bob");

        assertThat(
                post(
                    http,
                    "/api/answer",
                    "{\"poNumber\":\"%s\",\"revision\":1,\"by\":\"Ann\",\"status\":\"ACCEPTED\"}"
                        .formatted(PO)))
            .isEqualTo(204);
        assertThat(shop.values("supplier-events"))
            .singleElement()
            .satisfies(
                said -> {
                  assertThat(said.get("type").asText()).isEqualTo("CONFIRMATION");
                  assertThat(said.get("recordedBy").asText()).isEqualTo("Ann");
                });
        // The order was published by the test, so no desk has it: what is said of it is refused.
        await()
            .atMost(MAX_WAIT)
            .until(
                () -> order(http).at("/refusedAnswers/0/reason").asText().equals("UNKNOWN_ORDER"));
        JsonNode refused = get(http, "/api/refused-answers").at("/items/0");
        assertThat(refused.get("poNumber").asText()).isEqualTo(PO);
        assertThat(refused.get("supplierId").asText()).isEqualTo("S1");
        service.stop();
      }
      CommandLineRun told =
          CommandLineRun.of("explain", PO, "--bootstrap-servers", BROKER.bootstrapServers());
      assertThat(told.out())
          .contains("on its way", "order, revision 1, by acme: SENT since", "asked for by Ann")
          .contains("order, revision 1, by other: SENT since", "asked for by Bob");
    }
  }

  private ProgramProcess start() throws IOException {
    return ProgramProcess.start(
        directory.resolve("run"),
        List.of("-Xmx512m"),
        Map.of(),
        "run",
        "--supply",
        directory.resolve("supply.json").toString(),
        "--bootstrap-servers",
        BROKER.bootstrapServers(),
        "--data-dir",
        directory.resolve("data").toString(),
        "--http-port",
        "0");
  }

  private static void awaitState(SupplyShop shop, String channel, String state) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(() -> assertThat(shop.state(PO + "/1/" + channel)).isEqualTo(state));
  }

  private JsonNode order(String http) throws Exception {
    return get(http, "/api/order?poNumber=" + PO);
  }

  private JsonNode get(String http, String path) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(http + path)).build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
    return answer.statusCode() == 200
        ? new ObjectMapper().readTree(answer.body())
        : new ObjectMapper().createObjectNode();
  }

  private int post(String http, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(http + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}

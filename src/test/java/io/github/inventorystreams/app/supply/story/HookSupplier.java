package io.github.inventorystreams.app.supply.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.supply.post.PartnerSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A supplier with a server that orders are posted to. Orders of an even day he answers at once, in
 * his response, the others later by a post of his own.
 */
final class HookSupplier implements StorySupplier {
  static final String SECRET = "the secret of shop and supplier 1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MAX_WAIT = Duration.ofSeconds(90);

  private final URI answers;
  private final HttpServer server;
  private final HttpClient program = HttpClient.newHttpClient();
  private final AtomicReference<@Nullable Runnable> atTheNextPost = new AtomicReference<>();
  private final List<Posted> posts = new CopyOnWriteArrayList<>();

  private record Posted(String poNumber, Came came) {}

  HookSupplier(int pagesPort) throws IOException {
    this.answers = URI.create("http://127.0.0.1:%d/answers/hook".formatted(pagesPort));
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/orders", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    JsonNode order = JSON.readTree(body);
    String poNumber = order.get("poNumber").asText();
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    posts.add(new Posted(poNumber, new Came(String.valueOf(key), new String(body, UTF_8))));
    Runnable happens = atTheNextPost.getAndSet(null);
    if (happens != null) {
      happens.run();
      exchange.close();
      return;
    }
    JsonNode line = order.get("lines").get(0);
    byte[] answer =
        (answersAtOnce(poNumber)
                ? AnswerTexts.json(
                    Said.to(
                        poNumber,
                        line.get("baseQuantity").asLong(),
                        LocalDate.parse(line.get("requestedDelivery").asText())))
                : "thank you")
            .getBytes(UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  /** The next order that is posted comes, and before he can say so, this happens. */
  void atTheNextPost(Runnable happens) {
    atTheNextPost.set(happens);
  }

  private static boolean answersAtOnce(String poNumber) {
    // PO-hook-DC-20261130-1
    return (poNumber.charAt(poNumber.length() - 3) - '0') % 2 == 0;
  }

  @Override
  public String id() {
    return "hook";
  }

  @Override
  public String identifier() {
    return "0088:4012345950014";
  }

  @Override
  public String channel() {
    return """
        {"type": "webhook", "url": "http://127.0.0.1:%d/orders", "secretFrom": "HOOK_SECRET",
         "answers": {"form": "json", "posted": true}}"""
        .formatted(server.getAddress().getPort());
  }

  @Override
  public List<Came> came(String poNumber) {
    return posts.stream()
        .filter(post -> post.poNumber().equals(poNumber))
        .map(Posted::came)
        .toList();
  }

  /** He posts, signed anew, until it is taken, as programs do. */
  @Override
  public void answer(PurchaseOrder order) {
    if (!answersAtOnce(order.poNumber())) {
      byte[] answer = AnswerTexts.json(Said.to(order)).getBytes(UTF_8);
      await()
          .atMost(MAX_WAIT)
          .ignoreExceptionsMatching(IOException.class::isInstance)
          .until(() -> isTaken(program.send(signed(answer), HttpResponse.BodyHandlers.ofString())));
    }
  }

  private HttpRequest signed(byte[] answer) {
    long seconds = Instant.now().getEpochSecond();
    return HttpRequest.newBuilder(answers)
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/json")
        .header("X-Inventory-Timestamp", Long.toString(seconds))
        .header("X-Inventory-Signature", PartnerSignature.of(SECRET, seconds, answer))
        .POST(HttpRequest.BodyPublishers.ofByteArray(answer))
        .build();
  }

  private static boolean isTaken(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isIn(200, 503);
    return response.statusCode() == 200;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

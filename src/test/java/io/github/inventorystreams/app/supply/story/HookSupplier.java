package io.github.inventorystreams.app.supply.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.inventorystreams.event.PurchaseOrder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A supplier with a server that orders are posted to. Orders of an even day he answers at once, in
 * his response, the others later by a file.
 */
final class HookSupplier implements StorySupplier {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final HttpServer server;
  private final List<Posted> posts = new CopyOnWriteArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();

  private record Posted(String poNumber, Came came) {}

  HookSupplier(Path directory) throws IOException {
    this.directory = directory;
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
         "answers": {"form": "json", "folder": "hook-in", "every": "PT0.2S", "quietFor": "PT0.01S"}}"""
        .formatted(server.getAddress().getPort());
  }

  @Override
  public List<Came> came(String poNumber) {
    return posts.stream()
        .filter(post -> post.poNumber().equals(poNumber))
        .map(Posted::came)
        .toList();
  }

  @Override
  public void answer(PurchaseOrder order) throws IOException {
    if (answersAtOnce(order.poNumber())) {
      return;
    }
    Path in = Files.createDirectories(directory.resolve("hook-in"));
    String name = "answer-%d-%s".formatted(answers.incrementAndGet(), order.poNumber());
    Path unfinished =
        Files.writeString(in.resolve('.' + name), AnswerTexts.json(Said.to(order)), ISO_8859_1);
    Files.move(unfinished, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package io.github.inventorystreams.web;

import static io.github.inventorystreams.web.RawHttp.LOCAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.answer.JsonAnswerForm;
import io.github.inventorystreams.supply.link.OrderLinkKey;
import io.github.inventorystreams.supply.link.OrderLinkKeys;
import io.github.inventorystreams.supply.page.AnswerDesk;
import io.github.inventorystreams.supply.page.KeptOrders;
import io.github.inventorystreams.supply.post.PartnerSignature;
import io.github.inventorystreams.supply.post.PostDesk;
import io.github.inventorystreams.supply.post.PostDoor;
import io.github.inventorystreams.supply.post.PostOutcome;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers over HTTP, as suppliers' systems and strangers post them. */
class AnswerPostTest {
  private static final long NOW = Instant.parse("2026-12-01T09:00:00Z").toEpochMilli();
  private static final String SECRET = "s".repeat(32);
  private static final String PATH = "/answers/young";
  private static final int TOO_MUCH = 600_000;
  private static final int MOST_OF_A_CHANNEL = 1_200;

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private volatile PostOutcome outcome = new PostOutcome.Taken();
  private final OrderPageServer server =
      OrderPageServer.start(
          new OrderPageBinding(
              "127.0.0.1",
              0,
              Set.of("orders.example.com"),
              List.of(IpNetwork.parse("127.0.0.1")),
              "port"),
          new OrderLinkKeys(List.of(new OrderLinkKey("k1", "s".repeat(32).getBytes(UTF_8)))),
          new AnswerDesk(new KeptOrders(MailedSample.english(), NOW)),
          new PostDesk(
              List.of(new PostDoor("young", new JsonAnswerForm(), SECRET)),
              (door, digest, body) -> {
                taken.add(new String(body, UTF_8));
                return outcome;
              }),
          () -> NOW);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSignedAnswerIsTakenOnceHoweverOftenItComes() throws IOException {
    assertThat(post("{\"a\":1}", SECRET, ""))
        .startsWith("HTTP/1.1 200")
        .contains("Content-Type: text/plain", "X-Content-Type-Options: nosniff")
        .endsWith("Taken.");
    assertThat(post("{\"a\":1}", SECRET, "")).startsWith("HTTP/1.1 200").contains("taken before");
    assertThat(taken).containsExactly("{\"a\":1}");
  }

  @Test
  void aWrongSignatureIsOneLineAndGuessersAreHeldBack() throws IOException {
    for (int i = 0; i < 10; i++) {
      assertThat(post("{\"a\":1}", "x".repeat(32), "X-Forwarded-For: 203.0.113.9\r\n"))
          .startsWith("HTTP/1.1 401")
          .containsOnlyOnce("Nothing is taken without X-Inventory-Signature");
    }
    assertThat(post("{\"a\":1}", SECRET, "X-Forwarded-For: 203.0.113.9\r\n"))
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: ", "too many wrong signatures came from 203.0.113.9");
    assertThat(post("{\"a\":1}", SECRET, "X-Forwarded-For: 203.0.113.10\r\n"))
        .as("another client")
        .startsWith("HTTP/1.1 200");
    assertThat(taken).hasSize(1);
  }

  @Test
  void whatIsRefusedIsReadable() throws IOException {
    outcome = new PostOutcome.Refused(List.of("PO-1: there is no order with this number"));
    assertThat(post("{}", SECRET, ""))
        .startsWith("HTTP/1.1 422")
        .endsWith("PO-1: there is no order with this number");
    outcome = new PostOutcome.NotKept();
    assertThat(post("{}", SECRET, "")).startsWith("HTTP/1.1 503").contains("Retry-After: 5");
  }

  @Test
  void onlyBytesOfItsFormAndOfModerateSizeAreTaken() throws IOException {
    assertThat(ask("POST", PATH, "{}", SECRET, "text/plain", ""))
        .startsWith("HTTP/1.1 415")
        .contains("must be application/json");
    assertThat(post("[" + " ".repeat(TOO_MUCH) + "]", SECRET, "")).startsWith("HTTP/1.1 413");
    assertThat(taken).isEmpty();
  }

  @Test
  void nothingIsThereToLookAt() throws IOException {
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE")) {
      assertThat(ask(method, PATH, "", SECRET, "application/json", ""))
          .as(method)
          .matches("(?s)HTTP/1.1 40[45].*");
    }
    for (String path : List.of("/answers/", "/answers", "/answers/young/x", "/answers/../o/x")) {
      assertThat(ask("POST", path, "{}", SECRET, "application/json", ""))
          .as(path)
          .matches("(?s)HTTP/1.1 40[045].*");
    }
    assertThat(ask("POST", "/answers/nobody", "{}", SECRET, "application/json", ""))
        .startsWith("HTTP/1.1 401");
    assertThat(taken).isEmpty();
  }

  @Test
  void noForeignNameIsAnswered() throws IOException {
    assertThat(
            RawHttp.ask(
                server.port(), "POST", PATH, "Host: evil.example\r\nContent-Length: 2\r\n", "{}"))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void oneChannelPostsOnlySoMuch() throws IOException {
    for (int i = 0; i < MOST_OF_A_CHANNEL; i++) {
      assertThat(post("{\"a\":" + i + "}", SECRET, "")).startsWith("HTTP/1.1 200");
    }
    assertThat(post("{}", SECRET, ""))
        .startsWith("HTTP/1.1 429")
        .contains("too many answers were posted to this channel");
    assertThat(taken).hasSize(MOST_OF_A_CHANNEL);
  }

  private String post(String body, String secret, String headers) throws IOException {
    return ask("POST", PATH, body, secret, "application/json", headers);
  }

  private String ask(
      String method, String path, String body, String secret, String type, String headers)
      throws IOException {
    long seconds = NOW / 1000;
    return RawHttp.ask(
        server.port(),
        method,
        path,
        "%s%sContent-Type: %s\r\nContent-Length: %d\r\nX-Inventory-Timestamp: %d\r\nX-Inventory-Signature: %s\r\n"
            .formatted(
                LOCAL,
                headers,
                type,
                body.length(),
                seconds,
                PartnerSignature.of(secret, seconds, body.getBytes(UTF_8))),
        body);
  }
}

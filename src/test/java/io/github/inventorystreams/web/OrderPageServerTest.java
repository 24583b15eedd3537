package io.github.inventorystreams.web;

import static io.github.inventorystreams.web.RawHttp.LOCAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.link.OrderLink;
import io.github.inventorystreams.supply.link.OrderLinkKey;
import io.github.inventorystreams.supply.link.OrderLinkKeys;
import io.github.inventorystreams.supply.page.AnswerDesk;
import io.github.inventorystreams.supply.page.KeptOrders;
import io.github.inventorystreams.supply.page.SentForm;
import io.github.inventorystreams.supply.post.PostDesk;
import io.github.inventorystreams.supply.post.PostOutcome;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of suppliers over HTTP, as strangers ask for them. */
class OrderPageServerTest {
  private static final long NOW = Instant.parse("2026-12-01T09:00:00Z").toEpochMilli();
  private static final OrderLink LINK = OrderLink.of(MailedSample.english());
  private static final int TOO_MUCH = 600_000;
  private static final PostDesk NO_POSTS =
      new PostDesk(List.of(), (door, digest, body) -> new PostOutcome.NotKept());

  private final OrderLinkKeys keys =
      new OrderLinkKeys(List.of(new OrderLinkKey("k1", "s".repeat(32).getBytes(UTF_8))));
  private final KeptOrders orders = new KeptOrders(MailedSample.english(), NOW);
  private final AtomicLong clock = new AtomicLong(NOW);
  private final OrderPageServer server = start(0, List.of());
  private final String path = "/o/" + keys.token(LINK);

  private OrderPageServer start(int port, List<IpNetwork> proxies) {
    return OrderPageServer.start(
        new OrderPageBinding(
            "127.0.0.1", port, Set.of("orders.example.com"), proxies, "http.port of the file"),
        keys,
        new AnswerDesk(orders),
        NO_POSTS,
        clock::get);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsThePageWithHeadersThatLetNothingElseRun() throws IOException {
    assertThat(get(path))
        .startsWith("HTTP/1.1 200")
        .contains(
            "Content-Security-Policy: default-src 'none'; style-src 'sha256-",
            "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: no-referrer",
            "Cache-Control: no-store",
            "X-Robots-Tag: noindex, nofollow",
            "Content-Type: text/html;charset=utf-8",
            "Answer to purchase order PO-S1-DC1-20261130-1")
        .doesNotContain("Set-Cookie", "Server:", "script-src");
  }

  @Test
  void getAndHeadChangeNothingHoweverOften() throws IOException {
    for (int i = 0; i < 10; i++) {
      assertThat(get(path + "?act=all&l1-how=none")).startsWith("HTTP/1.1 200");
      String head = ask("HEAD", path, "", "");
      assertThat(head).startsWith("HTTP/1.1 200").doesNotContain("<html");
    }
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void aFormThatIsPostedIsOneAnswerHoweverOftenItIsSent() throws IOException {
    String form = SentForm.of(get(path)).with("l1-how", "none").encoded();
    assertThat(RawHttp.postForm(server.port(), path, form))
        .startsWith("HTTP/1.1 200")
        .contains("Thank you. Your answer of 1 Dec 2026, 09:00");
    assertThat(RawHttp.postForm(server.port(), path, form)).startsWith("HTTP/1.1 200");
    assertThat(orders.taken).hasSize(1);
    assertThat(orders.taken.get(0).response().verdict()).isEqualTo(Verdict.CHANGED);
  }

  @Test
  void whatIsWrongComesBack() throws IOException {
    String form = SentForm.of(get(path)).with("l1-how", "other").with("l1-q1", "-1").encoded();
    assertThat(RawHttp.postForm(server.port(), path, form))
        .startsWith("HTTP/1.1 422")
        .contains("-1 is no quantity");
    assertThat(orders.taken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/o/",
        "/o",
        "/o/x/y",
        "/o/../metrics",
        "/metrics",
        "/health/live",
        "/api/orders",
        "/login",
        "/assets/app.js",
        "/favicon.ico",
        "/robots.txt",
        "/.git/config"
      })
  void nothingElseIsThere(String other) throws IOException {
    assertThat(get(other)).matches("(?s)HTTP/1.1 40[04].*");
    assertThat(RawHttp.postForm(server.port(), other, "act=all")).matches("(?s)HTTP/1.1 40[045].*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void noOtherMethodIsAnswered(String method) throws IOException {
    assertThat(ask(method, path, "Content-Length: 0\r\n", "")).matches("(?s)HTTP/1.1 40[045].*");
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void aTokenThatIsNoneIsNotThere() throws IOException {
    String other =
        new OrderLinkKeys(List.of(new OrderLinkKey("k1", "t".repeat(32).getBytes(UTF_8))))
            .token(LINK);
    for (String token : List.of("x", other, keys.token(LINK).substring(1), "%00", "..%2f..")) {
      assertThat(get("/o/" + token)).as(token).matches("(?s)HTTP/1.1 40[04].*");
    }
    assertThat(RawHttp.postForm(server.port(), "/o/" + other, "act=all"))
        .startsWith("HTTP/1.1 404")
        .contains("There is nothing here");
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void anOldLinkSaysSoInTheSuppliersLanguage() throws IOException {
    clock.set(LINK.expiresAtSeconds() * 1000);
    assertThat(get(path)).startsWith("HTTP/1.1 410").contains("This link is too old");
    assertThat(RawHttp.postForm(server.port(), path, "act=all")).startsWith("HTTP/1.1 410");
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void noForeignNameIsAnswered() throws IOException {
    for (String host : List.of("evil.example", "orders.example.com.evil.example")) {
      String headers = "Host: " + host + "\r\n";
      assertThat(RawHttp.get(server.port(), path, headers)).startsWith("HTTP/1.1 421");
      assertThat(
              RawHttp.ask(
                  server.port(), "POST", path, headers + "Content-Length: 7\r\n", "act=all"))
          .startsWith("HTTP/1.1 421");
    }
    assertThat(RawHttp.get(server.port(), path, "Host: orders.example.com\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void onlyAFormOfModerateSizeIsTaken() throws IOException {
    assertThat(RawHttp.post(server.port(), path, "application/json", "{\"act\":\"all\"}"))
        .startsWith("HTTP/1.1 415");
    assertThat(RawHttp.post(server.port(), path, "multipart/form-data; boundary=x", "--x--"))
        .startsWith("HTTP/1.1 415");
    assertThat(RawHttp.postForm(server.port(), path, "a=" + "x".repeat(TOO_MUCH)))
        .startsWith("HTTP/1.1 413");
    assertThat(RawHttp.postForm(server.port(), path, "a=%&b=%zz&c=%ff"))
        .matches("(?s)HTTP/1.1 4.*");
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void aLongOrderFitsIntoOneForm() throws IOException {
    KeptOrders many = new KeptOrders(MailedSample.withLines(500), NOW);
    try (OrderPageServer other =
        OrderPageServer.start(
            new OrderPageBinding("127.0.0.1", 0, Set.of(), List.of(), "port"),
            keys,
            new AnswerDesk(many),
            NO_POSTS,
            clock::get)) {
      String page = RawHttp.get(other.port(), path, LOCAL);
      SentForm form = SentForm.of(page).with("l500-how", "none");
      for (int line = 1; line < 500; line++) {
        form.with("l" + line + "-reason", "nothing is left of it, and nobody knows why");
      }
      assertThat(RawHttp.postForm(other.port(), path, form.encoded())).startsWith("HTTP/1.1 200");
      assertThat(many.taken.get(0).response().lines()).hasSize(500);
    }
  }

  @Test
  void whoeverAnswersWithoutEndIsHeldBack() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThat(RawHttp.postForm(server.port(), path, "act=all")).startsWith("HTTP/1.1 200");
    }
    assertThat(RawHttp.postForm(server.port(), path, "act=all"))
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: ", "Too many requests");
    assertThat(get(path)).as("looking is counted by itself").startsWith("HTTP/1.1 200");
    assertThat(orders.taken).hasSize(1);
  }

  @Test
  void whoeverGuessesIsHeldBack() throws IOException {
    for (int i = 0; i < 10; i++) {
      assertThat(get("/o/guess" + i)).startsWith("HTTP/1.1 404");
    }
    assertThat(get(path)).startsWith("HTTP/1.1 429");
  }

  @Test
  void behindAProxyEachClientIsHeldBackByItself() throws IOException {
    try (OrderPageServer behind =
        start(0, List.of(IpNetwork.parse("127.0.0.1"), IpNetwork.parse("10.0.0.1")))) {
      for (int i = 0; i < 10; i++) {
        forwarded(behind, "/o/guess" + i, "1.2.3.4, 203.0.113.9, 10.0.0.1");
      }
      assertThat(forwarded(behind, path, "1.2.3.4, 203.0.113.9, 10.0.0.1"))
          .startsWith("HTTP/1.1 429");
      assertThat(forwarded(behind, path, "203.0.113.9, 203.0.113.10")).startsWith("HTTP/1.1 200");
      assertThat(forwarded(behind, path, "203.0.113.9, somebody.example"))
          .as("a name is not looked up")
          .startsWith("HTTP/1.1 200");
    }
    for (int i = 0; i < 10; i++) {
      forwarded(server, "/o/guess" + i, "203.0.113." + i);
    }
    assertThat(forwarded(server, path, "203.0.113.99"))
        .as("who is no proxy of ours is not believed")
        .startsWith("HTTP/1.1 429");
  }

  @Test
  void aPortThatIsTakenNamesItsSetting() {
    assertThatExceptionOfType(WebException.class)
        .isThrownBy(() -> start(server.port(), List.of()))
        .withMessageContaining("choose another port with http.port of the file");
  }

  private static String forwarded(OrderPageServer server, String path, String whom)
      throws IOException {
    return RawHttp.get(server.port(), path, LOCAL + "X-Forwarded-For: " + whom + "\r\n");
  }

  private String get(String path) throws IOException {
    return RawHttp.get(server.port(), path, LOCAL);
  }

  private String ask(String method, String path, String headers, String body) throws IOException {
    return RawHttp.ask(server.port(), method, path, LOCAL + headers, body);
  }
}

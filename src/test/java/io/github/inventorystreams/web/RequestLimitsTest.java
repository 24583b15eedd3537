package io.github.inventorystreams.web;

import static io.github.inventorystreams.web.RawHttp.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsTest {
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final int TOO_MUCH = 70_000;

  private final SampleWeb web = new SampleWeb();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/login.html",
        "/login.html?wrong",
        "/assets/app.js",
        "/health/live",
        "/health/ready",
        "/metrics",
        "/api/overview",
        "/api/live",
        "/api/openapi.json",
        "/none"
      })
  void noRouteAnswersAForeignName(String path) throws IOException {
    for (@Nullable String token : new @Nullable String[] {null, "s3cret"}) {
      try (WebServer server = web.start(token)) {
        for (String host : new String[] {"evil.example", "127.0.0.1.evil.example:8080", "[::2]"}) {
          String headers = "Host: " + host + "\r\n";
          assertThat(RawHttp.get(server.port(), path, headers))
              .as(host)
              .startsWith("HTTP/1.1 421")
              .doesNotContain("Location:");
          assertThat(
                  RawHttp.ask(
                      server.port(), "POST", path, headers + "Content-Length: 7\r\n", "token=a"))
              .as(host)
              .startsWith("HTTP/1.1 421")
              .doesNotContain("Location:");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/metrics", "/none"})
  void aServerOfHealthAloneAnswersNoForeignNameEither(String path) throws IOException {
    try (StatusServer server = web.startStatus("s3cret")) {
      int port = Integer.parseInt(server.address().replaceFirst(".*:", ""));
      assertThat(RawHttp.get(port, path, "Host: evil.example\r\n")).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void aConnectionOnWhichNothingMovesIsClosed() throws IOException {
    try (WebServer server = web.start(null);
        Socket silent = RawHttp.open(server.port());
        Socket half = RawHttp.open(server.port())) {
      RawHttp.send(half, "GET /health/live HTTP/1.1\r\nHost: 127.");
      assertThat(RawHttp.rest(silent)).isEmpty();
      assertThat(RawHttp.rest(half)).doesNotContain(" 200 ");
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException {
    try (WebServer server = web.start(null)) {
      assertThat(
              RawHttp.post(server.port(), "/api/approve", "application/json", " ".repeat(TOO_MUCH)))
          .startsWith("HTTP/1.1 413");
      assertThat(
              RawHttp.ask(
                  server.port(),
                  "POST",
                  "/api/approve",
                  LOCAL + JSON + "Transfer-Encoding: chunked\r\n",
                  Integer.toHexString(TOO_MUCH) + "\r\n" + " ".repeat(TOO_MUCH) + "\r\n0\r\n\r\n"))
          .startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void headersAndAddressesThatAreTooLongAreRefused() throws IOException {
    try (WebServer server = web.start(null)) {
      assertThat(
              RawHttp.get(
                  server.port(), "/metrics", LOCAL + "X-Long: " + "x".repeat(9000) + "\r\n"))
          .startsWith("HTTP/1.1 431");
      assertThat(RawHttp.get(server.port(), "/api/stock?q=" + "x".repeat(9000), LOCAL))
          .startsWith("HTTP/1.1 414");
    }
  }

  @Test
  void oneLivePageTooManyIsToldSo() throws IOException {
    List<Socket> pages = new ArrayList<>();
    try (WebServer server = web.start(null)) {
      String open = "GET /api/live HTTP/1.1\r\n" + LOCAL + "Accept: text/event-stream\r\n\r\n";
      for (int i = 0; i < 50; i++) {
        Socket page = RawHttp.open(server.port());
        pages.add(page);
        RawHttp.send(page, open);
        assertThat(RawHttp.firstLine(page)).startsWith("HTTP/1.1 200");
      }
      assertThat(RawHttp.get(server.port(), "/api/live", LOCAL + "Accept: text/event-stream\r\n"))
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After: ")
          .endsWith("50 pages are open already, and more are not kept up to date: close some.");
      assertThat(
              RawHttp.ask(
                  server.port(), "HEAD", "/api/live", LOCAL + "Accept: text/event-stream\r\n", ""))
          .as("needs no place")
          .startsWith("HTTP/1.1 200");
      assertThat(RawHttp.get(server.port(), "/health/live", LOCAL)).startsWith("HTTP/1.1 200");
    } finally {
      for (Socket page : pages) {
        page.close();
      }
    }
  }

  @Test
  void aLivePageThatAsksForNoEventsIsRefused() throws IOException {
    try (WebServer server = web.start(null)) {
      assertThat(RawHttp.get(server.port(), "/api/live", LOCAL)).startsWith("HTTP/1.1 406");
    }
  }

  @Test
  void whatNobodyHasToLookAtCannotBeAcknowledged() throws IOException {
    try (WebServer server = web.start(null)) {
      for (String action : new String[] {"acknowledge", "clear"}) {
        assertThat(
                RawHttp.post(
                    server.port(),
                    "/api/acknowledge",
                    "application/json",
                    "{\"id\":\"B@DC1#1\",\"action\":\"%s\"}".formatted(action)))
            .startsWith("HTTP/1.1 404")
            .endsWith("nothing that somebody should look at has this id, or not any more");
      }
      assertThat(web.acknowledged).isEmpty();
    }
  }

  @Test
  void onlyJsonThatIsNotTwofoldOrDeepIsTaken() throws IOException {
    try (WebServer server = web.start(null)) {
      for (String body :
          new String[] {
            "{\"poNumber\":\"PO-1\",\"poNumber\":\"PO-2\",\"approved\":true}",
            "{\"poNumber\":\"PO-1\",\"approved\":true} {}",
            "{\"approved\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
            "[]",
            "",
          }) {
        assertThat(RawHttp.post(server.port(), "/api/approve", "application/json", body))
            .as(body)
            .startsWith("HTTP/1.1 400");
      }
    }
  }
}

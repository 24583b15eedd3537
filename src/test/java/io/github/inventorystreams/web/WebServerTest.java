package io.github.inventorystreams.web;

import static io.github.inventorystreams.web.RawHttp.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private final SampleWeb web = new SampleWeb();

  @Test
  void readinessFollowsTheServiceAndLivenessDoesNot() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/health/live", LOCAL)).startsWith("HTTP/1.1 200");
      assertThat(get(server, "/health/ready", LOCAL))
          .startsWith("HTTP/1.1 503")
          .contains("waiting for a Kafka broker");
      assertThat(get(server, "/health/startup", LOCAL)).startsWith("HTTP/1.1 503");
      web.health.ready = true;
      assertThat(get(server, "/health/ready", LOCAL)).startsWith("HTTP/1.1 200");
      assertThat(get(server, "/health/startup", LOCAL)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void pagesAreReadyWhateverProcessingDoes() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/health/ready", LOCAL)).startsWith("HTTP/1.1 503");
      assertThat(get(server, "/health/pages", LOCAL))
          .startsWith("HTTP/1.1 200")
          .contains("up to date");
      assertThat(get(server, "/metrics", LOCAL)).contains("inventory_read_model_stale 0.0");
      web.stale = "The topics can't be read.";
      assertThat(get(server, "/health/pages", LOCAL))
          .startsWith("HTTP/1.1 503")
          .contains("The topics can't be read.");
      assertThat(get(server, "/metrics", LOCAL)).contains("inventory_read_model_stale 1.0");
    }
  }

  @Test
  void openPagesAreToldThatTheyAreNotUpToDate() throws Exception {
    web.stale = "The topic \"a\" can't be read.";
    try (WebServer server = start(null)) {
      HttpResponse<Stream<String>> feed =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:%d/api/live".formatted(server.port())))
                      .header("Accept", "text/event-stream")
                      .build(),
                  BodyHandlers.ofLines());
      try (Stream<String> lines = feed.body()) {
        assertThat(lines.filter(line -> line.startsWith("data:")).findFirst())
            .hasValueSatisfying(
                data ->
                    assertThat(data).endsWith("\"stale\":\"The topic \\\"a\\\" can't be read.\"}"));
      }
    }
  }

  @Test
  void accountingIsShownAsJsonAndAsMetrics() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/api/accounting", LOCAL))
          .contains("Content-Type: application/json")
          .endsWith(
              "{\"records\":10,\"events\":12,\"applied\":7,\"duplicates\":2,\"conflicts\":1,"
                  + "\"pendingCorrections\":3,\"deadLetters\":3,"
                  + "\"deadLettersByReason\":{\"MALFORMED\":1,\"TOO_LATE\":2}}");
      assertThat(get(server, "/metrics", LOCAL).lines())
          .contains(
              "inventory_events_total{result=\"applied\"} 7.0",
              "inventory_events_total{result=\"duplicate\"} 2.0",
              "inventory_events_total{result=\"dead_letter\"} 3.0",
              "inventory_conflicts_total 1.0",
              "inventory_pending_corrections 3.0",
              "inventory_identities 5.0",
              "inventory_identity_memory_bytes 1600.0",
              "inventory_identity_lookups_total 2.0",
              "inventory_source_spread_seconds 90.0",
              "inventory_sources_unheard 1.0",
              "inventory_dead_letters_total{reason=\"TOO_LATE\"} 2.0",
              "inventory_dead_letters_total{reason=\"IN_FUTURE\"} 0.0",
              "inventory_late_events_total 2.0",
              "inventory_warnings_total{kind=\"LOW\",state=\"RAISED\"} 1.0",
              "inventory_purchase_orders_total 0.0",
              "inventory_disk_free_bytes 5.0");
    }
  }

  @Test
  void theWiringIsShownAsTextAndAsADrawing() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/topology", LOCAL))
          .startsWith("HTTP/1.1 503")
          .contains("no processor");
      web.wiring = new Wiring("Topologies: one\n", "<svg/>");
      assertThat(get(server, "/topology", LOCAL))
          .startsWith("HTTP/1.1 200")
          .contains("Content-Type: text/plain", "Topologies: one");
      assertThat(get(server, "/topology.svg", LOCAL))
          .startsWith("HTTP/1.1 200")
          .contains("Content-Type: image/svg+xml", "<svg/>");
    }
  }

  @Test
  void whyThereIsNoStoryIsOneLine() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/api/explain?sku=A%2F1&location=DC1", LOCAL))
          .startsWith("HTTP/1.1 404")
          .endsWith("No event of A/1 has been seen.");
      assertThat(get(server, "/api/explain", LOCAL)).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void withATokenOnlyHealthIsOpen() throws IOException {
    try (WebServer server = start("s3cret")) {
      String asked = LOCAL;
      assertThat(get(server, "/health/live", asked)).startsWith("HTTP/1.1 200");
      assertThat(get(server, "/api/explain?sku=A", asked)).startsWith("HTTP/1.1 401");
      web.wiring = new Wiring("", "");
      for (String path :
          new String[] {"/metrics", "/api/accounting", "/topology", "/topology.svg"}) {
        assertThat(get(server, path, asked)).startsWith("HTTP/1.1 401");
        assertThat(get(server, path, asked + "Authorization: Bearer s3cre\r\n"))
            .startsWith("HTTP/1.1 401");
        assertThat(get(server, path, asked + "Authorization: Basic s3cret\r\n"))
            .startsWith("HTTP/1.1 401");
        assertThat(get(server, path, asked + "Authorization: Bearer s3cret\r\n"))
            .startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void withoutATokenOnlyLocalNamesAreAnswered() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/metrics", "Host: evil.example\r\n")).startsWith("HTTP/1.1 421");
      assertThat(get(server, "/metrics", "Host: 127.0.0.1.evil.example:8080\r\n"))
          .startsWith("HTTP/1.1 421");
      assertThat(get(server, "/metrics", "Host: localhost:8080\r\n")).startsWith("HTTP/1.1 200");
      assertThat(get(server, "/metrics", "Host: [::1]:8080\r\n")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void everyAnswerHasTheSecurityHeaders() throws IOException {
    try (WebServer server = start(null)) {
      for (String path : new String[] {"/metrics", "/health/live", "/none"}) {
        assertThat(get(server, path, LOCAL))
            .contains("Content-Security-Policy: default-src 'none'")
            .contains("X-Content-Type-Options: nosniff")
            .contains("Referrer-Policy: no-referrer")
            .doesNotContain("Server:", "Access-Control");
      }
    }
  }

  @Test
  void limitsAndOtherMethodsAreRefused() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/metrics", LOCAL + "X-Long: " + "x".repeat(9000) + "\r\n"))
          .startsWith("HTTP/1.1 431");
      assertThat(
              RawHttp.ask(server.port(), "POST", "/metrics", LOCAL + "Content-Length: 0\r\n", ""))
          .startsWith("HTTP/1.1 405");
      assertThat(get(server, "/none", LOCAL)).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void aBusyPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(
              () ->
                  WebServer.start(
                      new HttpBinding("127.0.0.1", port, null, Set.of(), List.of()), web.content()))
          .isInstanceOf(WebException.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("--http-port");
    }
  }

  @Test
  void aBrowserShowsTheTokenOnceAndGoesOnWithItsSession() throws IOException {
    try (WebServer server = start("s3cret")) {
      assertThat(get(server, "/", LOCAL)).startsWith("HTTP/1.1 303").contains("/login.html");
      assertThat(get(server, "/login.html", LOCAL)).startsWith("HTTP/1.1 200");
      assertThat(logIn(server, "wrong")).contains("/login.html?wrong").doesNotContain("Set-Cookie");
      String good = logIn(server, "s3cret");
      assertThat(good).contains("HttpOnly", "SameSite=Strict").doesNotContain("s3cret");
      String cookie =
          good.lines()
              .filter(line -> line.startsWith("Set-Cookie: "))
              .map(line -> line.substring("Set-Cookie: ".length()).replaceFirst(";.*", ""))
              .findFirst()
              .orElseThrow();
      assertThat(get(server, "/api/overview", LOCAL + "Cookie: " + cookie + "\r\n"))
          .startsWith("HTTP/1.1 200");
      assertThat(get(server, "/api/overview", LOCAL + "Cookie: " + cookie + "0\r\n"))
          .startsWith("HTTP/1.1 401");
      for (String path :
          new String[] {"/api/stock", "/api/exceptions", "/api/live", "/index.html"}) {
        assertThat(get(server, path, LOCAL)).as(path).startsWith("HTTP/1.1 401");
      }
    }
  }

  @Test
  void theDashboardIsServedUnderAPolicyThatForbidsEverythingForeign() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/", LOCAL))
          .contains("script-src 'self'; style-src 'self'", "text/html", "/assets/app.js")
          .doesNotContain("http://", "https://", "style=", "onclick");
      assertThat(get(server, "/assets/app.js", LOCAL)).contains("text/javascript");
    }
  }

  @Test
  void whatCannotBeAskedIsRefusedInOneLine() throws IOException {
    try (WebServer server = start(null)) {
      assertThat(get(server, "/api/stock?limit=0", LOCAL))
          .startsWith("HTTP/1.1 400")
          .endsWith("offset must be 0 or more, limit 1 to 500");
      assertThat(get(server, "/api/stock?sort=PASSWORD", LOCAL))
          .startsWith("HTTP/1.1 400")
          .contains("sort must be one of [SKU, ON_HAND");
      assertThat(get(server, "/api/stock?coverFrom=NaN", LOCAL)).startsWith("HTTP/1.1 400");
      assertThat(get(server, "/api/sku?sku=A&location=DC1", LOCAL)).startsWith("HTTP/1.1 404");
      assertThat(get(server, "/api/openapi.json", LOCAL)).contains("\"openapi\": \"3.1.0\"");
    }
  }

  @Test
  void onlyJsonOfThisSiteCanAcknowledge() throws IOException {
    String body = "{\"id\":\"A@DC1#1\",\"action\":\"snooze\",\"hours\":2}";
    try (WebServer server = start(null)) {
      assertThat(post(server, "/api/acknowledge", "application/json", body))
          .startsWith("HTTP/1.1 204");
      assertThat(web.acknowledged).containsExactly("A@DC1#1 PT2H");
      assertThat(post(server, "/api/acknowledge", "text/plain", body)).startsWith("HTTP/1.1 400");
      assertThat(post(server, "/api/acknowledge", "application/json", body.replace("2}", "-1}")))
          .startsWith("HTTP/1.1 400");
      assertThat(web.acknowledged).hasSize(1);
    }
  }

  @Test
  void onlyAnOrderThatWaitsCanBeApproved() throws IOException {
    String body = "{\"poNumber\":\"PO-1\",\"approved\":true}";
    try (WebServer server = start(null)) {
      assertThat(post(server, "/api/approve", "application/json", body))
          .startsWith("HTTP/1.1 404")
          .endsWith("no order of this number is known, or not any more");
      assertThat(post(server, "/api/approve", "text/plain", body)).startsWith("HTTP/1.1 400");
      assertThat(post(server, "/api/approve", "application/json", body.replace("true", "\"yes\"")))
          .startsWith("HTTP/1.1 400")
          .endsWith("approved must be true or false");
    }
  }

  private static String logIn(WebServer server, String token) throws IOException {
    return RawHttp.postForm(server.port(), "/login", "token=" + token);
  }

  private static String post(WebServer server, String path, String type, String body)
      throws IOException {
    return RawHttp.post(server.port(), path, type, body);
  }

  private WebServer start(@Nullable String token) {
    return web.start(token);
  }

  private static String get(WebServer server, String path, String headers) throws IOException {
    return RawHttp.get(server.port(), path, headers);
  }
}

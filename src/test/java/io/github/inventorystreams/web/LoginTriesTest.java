package io.github.inventorystreams.web;

import static io.github.inventorystreams.web.RawHttp.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class LoginTriesTest {
  private final SampleWeb web = new SampleWeb();

  @Test
  void aClientThatKeepsGuessingIsSentAwayEvenWithTheToken() throws IOException {
    try (WebServer server = web.start("s3cret")) {
      for (int i = 0; i < 10; i++) {
        assertThat(RawHttp.postForm(server.port(), "/login", "token=wrong" + i))
            .startsWith("HTTP/1.1 303");
      }
      assertThat(RawHttp.postForm(server.port(), "/login", "token=s3cret"))
          .startsWith("HTTP/1.1 429")
          .containsPattern("Retry-After: [1-9]\\d?\\b")
          .doesNotContain("Set-Cookie");
      assertThat(bearer(server, "127.0.0.1", "s3cret")).startsWith("HTTP/1.1 429");
      assertThat(RawHttp.get(server.port(), "/health/live", LOCAL)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void guessesOfOneClientShutNobodyElseOut() throws IOException {
    try (WebServer server = web.start("s3cret")) {
      for (int i = 0; i < 10; i++) {
        assertThat(bearer(server, "127.0.0.1", "wrong" + i)).startsWith("HTTP/1.1 401");
      }
      assertThat(bearer(server, "127.0.0.1", "s3cret")).startsWith("HTTP/1.1 429");
      assertThat(bearer(server, "127.0.0.2", "s3cret")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void behindAProxyOnlyWhoGuessesIsShutOut() throws IOException {
    try (WebServer server = web.startBehind("127.0.0.0/8", "s3cret")) {
      for (int i = 0; i < 10; i++) {
        assertThat(forwarded(server, "192.0.2.66, 198.51.100." + i, "wrong"))
            .startsWith("HTTP/1.1 401");
        assertThat(forwarded(server, "192.0.2.%d, 198.51.100.77".formatted(i), "wrong"))
            .startsWith("HTTP/1.1 401");
      }
      assertThat(forwarded(server, "192.0.2.1, 198.51.100.77", "s3cret"))
          .startsWith("HTTP/1.1 429");
      assertThat(forwarded(server, "198.51.100.78", "s3cret")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void nobodyButAProxyIsBelievedWhoItIs() throws IOException {
    try (WebServer server = web.start("s3cret")) {
      for (int i = 0; i < 10; i++) {
        forwarded(server, "198.51.100." + i, "wrong");
      }
      assertThat(forwarded(server, "198.51.100.78", "s3cret")).startsWith("HTTP/1.1 429");
    }
  }

  @Test
  void whoHasASessionGoesOnWhileOthersGuessFromTheSameAddress() throws IOException {
    try (WebServer server = web.start("s3cret")) {
      String cookie =
          RawHttp.postForm(server.port(), "/login", "token=s3cret")
              .lines()
              .filter(line -> line.startsWith("Set-Cookie: "))
              .map(line -> line.replaceFirst("Set-Cookie: ([^;]*).*", "$1"))
              .findFirst()
              .orElseThrow();
      for (int i = 0; i < 20; i++) {
        bearer(server, "127.0.0.1", "wrong" + i);
      }
      assertThat(RawHttp.get(server.port(), "/api/overview", LOCAL + "Cookie: " + cookie + "\r\n"))
          .startsWith("HTTP/1.1 200");
    }
  }

  private static String forwarded(WebServer server, String clients, String token)
      throws IOException {
    return RawHttp.get(
        server.port(),
        "/api/overview",
        "%sX-Forwarded-For: %s\r\nAuthorization: Bearer %s\r\n".formatted(LOCAL, clients, token));
  }

  private static String bearer(WebServer server, String client, String token) throws IOException {
    try (Socket socket = RawHttp.openFrom(InetAddress.getByName(client), server.port())) {
      RawHttp.send(
          socket,
          "GET /api/overview HTTP/1.1\r\n%sConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(LOCAL, token));
      return RawHttp.rest(socket);
    }
  }
}

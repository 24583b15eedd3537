package io.github.inventorystreams.web;

import static io.github.inventorystreams.web.RawHttp.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has no token can't keep the probes from their answer. */
class StarvationTest {
  private static final int PROBES = 20;
  private static final String WHOLE = "GET %s HTTP/1.1\r\n" + LOCAL + "\r\n";

  private final SampleWeb web = new SampleWeb();
  private final List<Socket> held = new ArrayList<>();

  @AfterEach
  void letGo() throws IOException {
    for (Socket socket : held) {
      socket.close();
    }
  }

  @Test
  void slowLoginsLeaveHealthItsAnswer() throws IOException {
    try (WebServer server = web.start("s3cret")) {
      String start =
          "POST /login HTTP/1.1\r\n"
              + LOCAL
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nt";
      hold(server, 40, start);
      probe(server);
    }
  }

  @Test
  void halfOpenRequestsLeaveHealthItsAnswer() throws IOException {
    try (WebServer server = web.start("s3cret")) {
      hold(server, 200, "GET /health/live HTTP/1.1\r\nHost: 127.");
      probe(server);
    }
  }

  @Test
  void idleConnectionsLeaveHealthItsAnswer() throws IOException {
    try (WebServer server = web.start("s3cret")) {
      hold(server, 200, "");
      probe(server);
    }
  }

  @Test
  void readersThatDoNotReadLeaveHealthItsAnswer() throws IOException {
    try (WebServer server = web.start("s3cret")) {
      // More than the buffers between both sides hold.
      hold(server, 40, WHOLE.formatted("/assets/app.js").repeat(200));
      probe(server);
    }
  }

  @Test
  void aServerOfHealthAloneKeepsTheSameLimits() throws IOException {
    try (StatusServer server = web.startStatus("s3cret")) {
      int port = Integer.parseInt(server.address().replaceFirst(".*:", ""));
      for (int i = 0; i < 200; i++) {
        held.add(RawHttp.open(port));
      }
      assertThat(RawHttp.get(port, "/health/live", LOCAL)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void theClientWithMostConnectionsLosesThem() throws IOException {
    InetAddress other = InetAddress.getByName("127.0.0.2");
    try (WebServer server = web.start("s3cret");
        Socket patient = RawHttp.openFrom(other, server.port())) {
      RawHttp.send(patient, WHOLE.formatted("/health/live"));
      assertThat(RawHttp.firstLine(patient)).startsWith("HTTP/1.1 200");
      hold(server, 200, "");
      probe(server);
      RawHttp.send(patient, WHOLE.formatted("/health/startup"));
      assertThat(RawHttp.firstLine(patient)).startsWith("HTTP/1.1 503");
    }
  }

  private void hold(WebServer server, int connections, String start) throws IOException {
    for (int i = 0; i < connections; i++) {
      Socket socket = RawHttp.open(server.port());
      held.add(socket);
      RawHttp.send(socket, start);
    }
  }

  private static void probe(WebServer server) throws IOException {
    for (int i = 0; i < PROBES; i++) {
      assertThat(RawHttp.get(server.port(), "/health/live", LOCAL)).startsWith("HTTP/1.1 200");
    }
  }
}

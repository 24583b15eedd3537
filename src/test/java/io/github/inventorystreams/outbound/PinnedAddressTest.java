package io.github.inventorystreams.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name whose owner answers otherwise from one question to the next. */
class PinnedAddressTest {
  private static final String BODY = "{\"orders\":[]}";
  private static final String HOST = "hooks.example";

  @TempDir Path directory;

  private final Deque<String> answers = new ArrayDeque<>();

  @Test
  void whatWasCheckedIsWhatIsConnectedTo() {
    try (PostedForms server = new PostedForms()) {
      answers.addAll(List.of("127.0.0.1", "169.254.169.254"));
      assertThat(send("http", server.port(), null)).isEqualTo(new DeliveryOutcome.Taken());
      assertThat(server.requests().get(0).headers())
          .containsEntry("Host", HOST + ':' + server.port());
      assertThat(answers).as("asked once").hasSize(1);
      assertThat(send("http", server.port(), null).problem().orElseThrow())
          .contains("is at 169.254.169.254, where nothing is sent to");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void oneForbiddenAddressAmongSeveralIsEnough() {
    answers.add("127.0.0.1 fe80::1");
    assertThat(send("http", 1, null).problem().orElseThrow())
        .contains(", where nothing is sent to");
  }

  @Test
  void theNextAddressIsTriedWhereNothingListens() {
    try (PostedForms server = new PostedForms()) {
      answers.add("127.0.0.2 127.0.0.1");
      assertThat(send("http", server.port(), null)).isEqualTo(new DeliveryOutcome.Taken());
    }
  }

  @Test
  void theCertificateIsThatOfTheName() throws Exception {
    TestCertificate right = TestCertificate.of(directory, HOST);
    try (PostedForms server = PostedForms.encrypted(right.server())) {
      answers.addAll(List.of("127.0.0.1", "127.0.0.1"));
      assertThat(send("https", server.port(), Trust.only(right.pem())))
          .isEqualTo(new DeliveryOutcome.Taken());
      assertThat(send("https", server.port(), null).problem().orElseThrow())
          .as("an authority that nobody trusts")
          .contains("SSLHandshakeException");
    }
    TestCertificate other = TestCertificate.of(directory, "other.example");
    try (PostedForms server = PostedForms.encrypted(other.server())) {
      answers.add("127.0.0.1");
      assertThat(send("https", server.port(), Trust.only(other.pem())).problem().orElseThrow())
          .contains("SSLPeerUnverifiedException");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void anAnswerThatIsNoneOrHasNoEndIsAFailure() throws Exception {
    assertThat(answered("SSH-2.0-OpenSSH\r\n\r\n").problem().orElseThrow())
        .contains("does not answer");
    assertThat(answered("").problem().orElseThrow()).contains("does not answer");
    assertThat(answered("HTTP/1.1 200 OK\r\n" + "x".repeat(100_000)).problem().orElseThrow())
        .contains("does not answer");
    assertThat(answered("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"))
        .isEqualTo(new DeliveryOutcome.Taken());
  }

  /** What becomes of a post to a server that answers this. */
  private DeliveryOutcome answered(String text) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> {
                try (Socket client = server.accept()) {
                  StringBuilder posted = new StringBuilder();
                  while (posted.indexOf("\"orders\":[]}") < 0) {
                    posted.append((char) client.getInputStream().read());
                  }
                  client.getOutputStream().write(text.getBytes(US_ASCII));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      answers.add("127.0.0.1");
      DeliveryOutcome outcome = send("http", server.getLocalPort(), null);
      served.handle((unused, failed) -> null).join();
      return outcome;
    }
  }

  private DeliveryOutcome send(String scheme, int port, @Nullable SSLContext trust) {
    HttpEndpoint target = HttpEndpoint.of("%s://%s:%d/hook".formatted(scheme, HOST, port), true);
    return new HttpPost(target, Map.of(), trust, new SecretText(), this::addresses)
        .send("application/json", BODY.getBytes(US_ASCII), Map.of());
  }

  private List<InetAddress> addresses(String host) throws UnknownHostException {
    assertThat(host).isEqualTo(HOST);
    List<InetAddress> found = new ArrayList<>();
    for (String literal : answers.remove().split(" ")) {
      found.add(InetAddress.getByName(literal));
    }
    return found;
  }
}

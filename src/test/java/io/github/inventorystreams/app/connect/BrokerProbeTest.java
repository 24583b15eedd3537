package io.github.inventorystreams.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerProbeTest {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int TLS_ALERT = 0x15;
  private static final int END = -1;
  private static final int NOTHING = -2;

  @Test
  void whereNobodyListensItIsSaid() throws IOException {
    int port;
    try (ServerSocket gone = open()) {
      port = gone.getLocalPort();
    }
    assertThat(silence(port, null).text())
        .isEqualTo(
            "No Kafka broker answers at 127.0.0.1:%d: start it, or name another with --bootstrap-servers"
                .formatted(port));
    assertThat(silence(port, null).mayPass()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka_1.invalid:9092", "[::1]:1", "kafka_1.invalid:9092, [::1]:1"})
  void whatClientsTakeForAnAddressIsOneHere(String servers) {
    assertThat(BrokerProbe.after(Map.of("bootstrap.servers", servers), PATIENCE).text())
        .startsWith("No Kafka broker answers at " + servers);
  }

  @Test
  void whoAnswersInTlsWantsTls() throws Exception {
    BrokerProbe.Silence silence = silenceOfOneThatAnswers(TLS_ALERT, "PLAINTEXT");
    assertThat(silence.text()).contains("wants TLS: set kafka.security.protocol to SSL");
    assertThat(silence.mayPass()).isFalse();
  }

  @Test
  void aTlsBrokerThatIsAskedInTlsIsOnlySlow() throws Exception {
    BrokerProbe.Silence silence = silenceOfOneThatAnswers(TLS_ALERT, "SASL_SSL");
    assertThat(silence.text()).startsWith("Somebody listens at 127.0.0.1:");
    assertThat(silence.mayPass()).isTrue();
  }

  @Test
  void whoClosesDoesNotSpeakTls() throws Exception {
    BrokerProbe.Silence silence = silenceOfOneThatAnswers(END, "SSL");
    assertThat(silence.text()).contains("does not speak TLS");
    assertThat(silence.mayPass()).isFalse();
    assertThat(silenceOfOneThatAnswers(END, null).text()).startsWith("Somebody listens");
  }

  @Test
  void whoSaysNothingMayBeStarting() throws Exception {
    BrokerProbe.Silence silence = silenceOfOneThatAnswers(NOTHING, null);
    assertThat(silence.text()).contains("it may be starting or overloaded");
    assertThat(silence.mayPass()).isTrue();
  }

  private static BrokerProbe.Silence silenceOfOneThatAnswers(int first, @Nullable String protocol)
      throws Exception {
    try (ServerSocket server = open()) {
      Thread answering =
          new Thread(
              () -> {
                try (Socket client = server.accept()) {
                  client.getInputStream().read();
                  if (first >= 0) {
                    client.getOutputStream().write(first);
                  }
                  if (first != END) {
                    // Until the other side has had enough.
                    client.getInputStream().readAllBytes();
                  }
                } catch (IOException e) {
                  // So it is where the other side closes first.
                }
              });
      answering.start();
      BrokerProbe.Silence silence = silence(server.getLocalPort(), protocol);
      answering.join();
      return silence;
    }
  }

  private static ServerSocket open() throws IOException {
    return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  private static BrokerProbe.Silence silence(int port, @Nullable String protocol) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("bootstrap.servers", "127.0.0.1:" + port);
    if (protocol != null) {
      properties.put("security.protocol", protocol);
    }
    return BrokerProbe.after(properties, PATIENCE);
  }
}

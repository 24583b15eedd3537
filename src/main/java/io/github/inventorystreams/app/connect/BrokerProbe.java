package io.github.inventorystreams.app.connect;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.utils.Utils;

/**
 * Finds out why a client of Kafka got no answer, of which it says nothing but the time: whether
 * nobody is there, or somebody who speaks otherwise.
 */
public final class BrokerProbe {
  private static final String SLOW =
      "Somebody listens at %s but does not answer as a Kafka broker in time: it may be starting or overloaded, want a login (kafka.security.protocol), or send clients on to an address that can't be reached from here (its advertised.listeners)";

  private static final int TLS_ALERT = 0x15;
  private static final int TLS_HANDSHAKE = 0x16;

  private final String bootstrapServers;
  private final boolean wantsTls;
  private final Duration patience;

  /** What somebody is found to be. */
  private enum Found {
    NOBODY,
    TLS,
    ANOTHER
  }

  /**
   * Why there was no answer.
   *
   * @param mayPass whether it is worth to wait
   * @param text what is wrong and how to mend it, in one sentence without its full stop
   */
  public record Silence(boolean mayPass, String text) {}

  private BrokerProbe(String bootstrapServers, boolean wantsTls, Duration patience) {
    this.bootstrapServers = bootstrapServers;
    this.wantsTls = wantsTls;
    this.patience = patience;
  }

  /**
   * Asks the addresses themselves.
   *
   * @param clientProperties of the client that got no answer
   * @param patience with each of two addresses at most
   */
  public static Silence after(Map<String, Object> clientProperties, Duration patience) {
    String servers =
        String.valueOf(clientProperties.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    Object protocol = clientProperties.get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
    boolean tls = String.valueOf(protocol).toUpperCase(Locale.ROOT).contains("SSL");
    return new BrokerProbe(servers, tls, patience).silence();
  }

  private Silence silence() {
    return switch (found()) {
      case NOBODY ->
          passing(
              "No Kafka broker answers at %s: start it, or name another with --bootstrap-servers");
      case TLS ->
          wantsTls
              ? passing(SLOW)
              : lasting(
                  "The broker at %s wants TLS: set kafka.security.protocol to SSL, or to SASL_SSL if it wants a login too");
      case ANOTHER ->
          wantsTls
              ? lasting(
                  "Whoever listens at %s does not speak TLS: name the TLS port of the broker, or leave kafka.security.protocol out")
              : passing(SLOW);
    };
  }

  private Silence passing(String text) {
    return new Silence(true, text.formatted(bootstrapServers));
  }

  private Silence lasting(String text) {
    return new Silence(false, text.formatted(bootstrapServers));
  }

  private Found found() {
    return Stream.of(bootstrapServers.split(",", -1))
        .limit(2)
        .map(String::strip)
        .map(this::foundAt)
        .filter(found -> found != Found.NOBODY)
        .findFirst()
        .orElse(Found.NOBODY);
  }

  /** Read as Kafka's clients read it: a host may have an underscore, which no URI takes. */
  private Found foundAt(String server) {
    String host = Utils.getHost(server);
    Integer port = Utils.getPort(server);
    return host == null || port == null ? Found.NOBODY : found(new InetSocketAddress(host, port));
  }

  private Found found(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, (int) patience.toMillis());
      return answer(socket, hello(address));
    } catch (IOException e) {
      return Found.NOBODY;
    }
  }

  /** Whoever speaks TLS answers a greeting in it; all others close the connection, or wait. */
  private Found answer(Socket socket, byte[] hello) {
    try {
      socket.setSoTimeout((int) patience.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(hello);
      out.flush();
      int first = socket.getInputStream().read();
      return first == TLS_HANDSHAKE || first == TLS_ALERT ? Found.TLS : Found.ANOTHER;
    } catch (IOException e) {
      // It waits, or has closed the connection.
      return Found.ANOTHER;
    }
  }

  /** The first message of TLS, as Java's own client would send it; nothing follows it. */
  private static byte[] hello(InetSocketAddress address) throws SSLException {
    try {
      SSLEngine engine =
          SSLContext.getDefault().createSSLEngine(address.getHostString(), address.getPort());
      engine.setUseClientMode(true);
      ByteBuffer greeting = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
      engine.wrap(ByteBuffer.allocate(0), greeting);
      greeting.flip();
      byte[] bytes = new byte[greeting.remaining()];
      greeting.get(bytes);
      return bytes;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }
}

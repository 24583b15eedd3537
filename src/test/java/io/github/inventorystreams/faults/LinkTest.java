package io.github.inventorystreams.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {
  private Link link;
  private ServerSocket broker;
  private Socket client;
  private Socket accepted;

  @BeforeEach
  void connect() throws IOException {
    link = Link.open();
    broker = new ServerSocket(link.door().port(), 0, InetAddress.getLoopbackAddress());
    client = connected();
    accepted = broker.accept();
  }

  @Test
  void passesOnWhatIsSaidSlowlyToo() throws IOException {
    say(client, "hello");
    assertThat(heard(accepted, 5)).isEqualTo("hello");
    link.become(Link.Quality.SLOW);
    say(accepted, "hello yourself");
    assertThat(heard(client, 14)).isEqualTo("hello yourself");
  }

  @Test
  void whatIsSaidInSilenceArrivesAfterIt() throws IOException {
    link.become(Link.Quality.SILENT);
    say(client, "hello");
    accepted.setSoTimeout(100);
    assertThatThrownBy(() -> heard(accepted, 5)).isInstanceOf(SocketTimeoutException.class);
    link.become(Link.Quality.GOOD);
    accepted.setSoTimeout(0);
    assertThat(heard(accepted, 5)).isEqualTo("hello");
  }

  @Test
  void aCutEndsAllConnectionsAndLetsNoneInUntilItIsMended() throws IOException {
    link.become(Link.Quality.CUT);
    assertThatThrownBy(() -> heard(client, 1)).isInstanceOf(IOException.class);
    try (Socket another = connected()) {
      assertThatThrownBy(() -> heard(another, 1)).isInstanceOf(IOException.class);
    }
    link.become(Link.Quality.GOOD);
    try (Socket another = connected()) {
      say(another, "again");
      // The one that came during the cut may have reached the broker before it was reset.
      assertThat(firstThatSays(5)).isEqualTo("again");
    }
  }

  private String firstThatSays(int bytes) throws IOException {
    while (true) {
      try (Socket each = broker.accept()) {
        return heard(each, bytes);
      } catch (IOException e) {
        // The next one.
      }
    }
  }

  private Socket connected() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), link.door().advertised());
  }

  private static void say(Socket to, String text) throws IOException {
    to.getOutputStream().write(text.getBytes(UTF_8));
  }

  private static String heard(Socket at, int bytes) throws IOException {
    byte[] heard = at.getInputStream().readNBytes(bytes);
    if (heard.length < bytes) {
      throw new IOException("the end");
    }
    return new String(heard, UTF_8);
  }

  @AfterEach
  void close() throws IOException {
    link.close();
    broker.close();
    client.close();
    accepted.close();
  }
}

package io.github.inventorystreams.notify.channel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One request by HTTP/1.1 over a connection to an address that was checked. Java's own client asks
 * for the address of a name once more when it connects, and whoever owns the name may answer
 * otherwise by then; here the name is for the header and the certificate alone.
 */
final class PostExchange implements Callable<PostExchange.Answer>, Closeable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int MAX_HEAD_BYTES = 32 << 10;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

  private final URI uri;
  private final List<InetAddress> addresses;
  private final SSLSocketFactory tls;
  private final byte[] head;
  private final byte[] body;

  private volatile @Nullable Socket open;
  private volatile boolean isClosed;

  /**
   * The answer but for its body, which nobody reads.
   *
   * @param retryAfter the header of this name
   */
  record Answer(int status, @Nullable String retryAfter) {}

  /**
   * @param addresses that the host of the URI has, checked; they are tried one after the other
   * @param headers beside those that every request has
   * @throws IllegalArgumentException if a header can't be sent; its value is not repeated
   */
  PostExchange(
      URI uri,
      List<InetAddress> addresses,
      SSLSocketFactory tls,
      Map<String, String> headers,
      byte[] body) {
    this.uri = uri;
    this.addresses = addresses;
    this.tls = tls;
    this.head = head(uri, headers, body.length).getBytes(ISO_8859_1);
    this.body = body;
  }

  private static String head(URI uri, Map<String, String> headers, int length) {
    URI ascii = URI.create(uri.toASCIIString());
    String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    String query = ascii.getRawQuery() == null ? "" : '?' + ascii.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    StringBuilder head =
        new StringBuilder("POST %s%s HTTP/1.1\r\n".formatted(path, query))
            .append("Host: %s%s\r\n".formatted(uri.getHost(), port))
            .append("Content-Length: %d\r\nConnection: close\r\n".formatted(length));
    headers.forEach(
        (name, value) -> {
          if (!value.chars().allMatch(PostExchange::mayStandInAHeader)) {
            throw new IllegalArgumentException("the header " + name + " can't be sent");
          }
          head.append(name).append(": ").append(value).append("\r\n");
        });
    return head.append("\r\n").toString();
  }

  /** A line break would begin another header. */
  private static boolean mayStandInAHeader(int character) {
    return character == '\t' || (character >= ' ' && character != 0x7f && character <= 0xff);
  }

  @Override
  public Answer call() throws IOException {
    try (Socket plain = connected();
        Socket socket = isEncrypted() ? secured(plain) : plain) {
      OutputStream out = socket.getOutputStream();
      out.write(head);
      out.write(body);
      out.flush();
      InputStream in = socket.getInputStream();
      Answer answer = answer(in);
      while (answer.status() < 200) {
        // Only says that there is more to come.
        answer = answer(in);
      }
      return answer;
    }
  }

  /** Breaks the exchange off from another thread. */
  @Override
  public void close() throws IOException {
    isClosed = true;
    Socket socket = open;
    if (socket != null) {
      socket.close();
    }
  }

  private boolean isEncrypted() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private Socket connected() throws IOException {
    int usual = isEncrypted() ? HTTPS_PORT : HTTP_PORT;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    IOException last = new IOException("it has no address");
    for (InetAddress address : addresses) {
      // A proxy would look the name up once more.
      Socket socket = new Socket(Proxy.NO_PROXY);
      open = socket;
      try {
        if (isClosed) {
          throw new IOException("it was broken off");
        }
        socket.connect(new InetSocketAddress(address, port), (int) CONNECT.toMillis());
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  private Socket secured(Socket plain) throws IOException {
    String host = uri.getHost().replaceAll("^\\[|]$", "");
    SSLSocket secured = (SSLSocket) tls.createSocket(plain, host, plain.getPort(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static Answer answer(InputStream in) throws IOException {
    List<String> lines = lines(in);
    Matcher status = STATUS_LINE.matcher(lines.get(0));
    if (!status.matches()) {
      throw new IOException("it answers something else than HTTP/1.1");
    }
    String retryAfter =
        lines.stream()
            .filter(line -> line.regionMatches(true, 0, "Retry-After:", 0, 12))
            .map(line -> line.substring(12).strip())
            .findFirst()
            .orElse(null);
    return new Answer(Integer.parseInt(status.group(1)), retryAfter);
  }

  /** The lines before the first empty one. */
  private static List<String> lines(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\n\r\n", Math.max(0, text.length() - 3)) < 0) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("it closes the connection without an answer");
      }
      if (text.length() == MAX_HEAD_BYTES) {
        throw new IOException("the head of its answer has no end");
      }
      text.append((char) read);
    }
    return text.toString().lines().toList();
  }
}

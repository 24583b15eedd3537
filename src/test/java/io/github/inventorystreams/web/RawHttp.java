package io.github.inventorystreams.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** HTTP by hand: clients choose the Host header themselves, and never stop in the middle. */
final class RawHttp {
  static final String LOCAL = "Host: 127.0.0.1\r\n";

  /** After which a test takes a server to be mute. */
  private static final int PATIENCE_MILLIS = 60_000;

  private RawHttp() {}

  static String get(int port, String path, String headers) throws IOException {
    return ask(port, "GET", path, headers, "");
  }

  static String postForm(int port, String path, String body) throws IOException {
    return post(port, path, "application/x-www-form-urlencoded", body);
  }

  static String post(int port, String path, String type, String body) throws IOException {
    return ask(
        port,
        "POST",
        path,
        "%sContent-Type: %s\r\nContent-Length: %d\r\n".formatted(LOCAL, type, body.length()),
        body);
  }

  static String ask(int port, String method, String path, String headers, String body)
      throws IOException {
    try (Socket socket = open(port)) {
      send(
          socket,
          "%s %s HTTP/1.1\r\n%sConnection: close\r\n\r\n%s".formatted(method, path, headers, body));
      return rest(socket);
    }
  }

  static Socket open(int port) throws IOException {
    return openFrom(InetAddress.getLoopbackAddress(), port);
  }

  /** A connection that comes from an address of this machine. */
  static Socket openFrom(InetAddress client, int port) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4 << 10);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.bind(new InetSocketAddress(client, 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    return socket;
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  static String firstLine(Socket socket) throws IOException {
    String line = reader(socket).readLine();
    return line == null ? "" : line;
  }

  /** All that comes until the server closes the connection. */
  static String rest(Socket socket) throws IOException {
    return reader(socket).lines().collect(Collectors.joining("\n"));
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }
}

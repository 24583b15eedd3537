package io.github.inventorystreams.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import javax.net.ssl.SSLContext;

/** A server on this machine that keeps what is posted to it, and answers as it is told. */
public final class PostedForms implements AutoCloseable {

  /** The request that was posted. */
  public record Request(Map<String, String> headers, byte[] body) {
    public String text() {
      return new String(body, UTF_8);
    }

    /** The fields of a form. */
    public Map<String, String> form() {
      Map<String, String> form = new HashMap<>();
      for (String pair : text().split("&")) {
        String[] parts = pair.split("=", 2);
        form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
      }
      return form;
    }
  }

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile ToIntFunction<Request> status = request -> 200;
  private volatile Map<String, String> answerHeaders = Map.of();

  public PostedForms() {
    this(HttpServer::create);
  }

  /** One that shows a certificate. */
  public static PostedForms encrypted(SSLContext certificate) {
    return new PostedForms(
        (address, waiting) -> {
          HttpsServer server = HttpsServer.create(address, waiting);
          server.setHttpsConfigurator(new HttpsConfigurator(certificate));
          return server;
        });
  }

  private PostedForms(Maker maker) {
    try {
      server = maker.make(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  private interface Maker {
    HttpServer make(InetSocketAddress address, int waiting) throws IOException;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  public List<Request> requests() {
    return requests;
  }

  /** From now on it answers this. */
  public void answer(ToIntFunction<Request> newStatus, Map<String, String> headers) {
    status = newStatus;
    answerHeaders = headers;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    Request request = new Request(headers, exchange.getRequestBody().readAllBytes());
    requests.add(request);
    answerHeaders.forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(status.applyAsInt(request), -1);
    exchange.close();
  }
}

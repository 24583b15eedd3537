package io.github.inventorystreams.web;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.web.api.Api;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinLogger;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Serves health, metrics, the interface below {@code /api}, and the dashboard. */
public final class WebServer implements AutoCloseable {
  private static final int LARGEST_BODY_BYTES = 64 << 10;
  private static final int LARGEST_HEADER_BYTES = 8 << 10;
  private static final int MOST_CONNECTIONS = 100;
  private static final int MOST_THREADS = 16;

  private static final String TEXT = "text/plain; charset=utf-8";

  private final Javalin server;
  private final LiveFeed feed;
  private final String host;

  private WebServer(Javalin server, LiveFeed feed, String host) {
    this.server = server;
    this.feed = feed;
    this.host = host;
  }

  /**
   * What is served.
   *
   * @param metrics what {@code /metrics} shows, in the text form of Prometheus
   * @param stories what {@code /api/explain} tells
   * @param model what the dashboard is told the changes of
   * @param api the lists of the read model
   */
  public record Content(
      Health health,
      Supplier<Accounting> accounting,
      PrometheusMeterRegistry metrics,
      Stories stories,
      ReadModel model,
      Api api) {}

  /**
   * Starts to serve.
   *
   * @param port 0 picks a free one
   * @param token what everything but health asks for, or {@code null}
   * @throws WebException if the port is taken
   */
  public static WebServer start(String host, int port, @Nullable String token, Content content) {
    Guard guard = new Guard(token);
    LiveFeed feed = new LiveFeed(content.model());
    Javalin server =
        Javalin.create(
            config -> {
              limit(config);
              config.routes.before(Guard::secure);
              config.routes.before(guard::check);
              routes(config, content);
              config.routes.sse("/api/live", feed::open);
              config.routes.post("/login", guard::logIn);
              config.routes.exception(
                  HttpResponseException.class,
                  (refused, answer) ->
                      answer
                          .status(refused.getStatus())
                          .contentType(TEXT)
                          .result(refused.getMessage() + '\n'));
              config.staticFiles.add(
                  "/io/github/inventorystreams/web/dashboard", Location.CLASSPATH);
            });
    // It would log a failure that is thrown as well.
    JavalinLogger.enabled = false;
    try {
      return new WebServer(server.start(host, port), feed, host);
    } catch (RuntimeException e) {
      feed.close();
      server.stop();
      throw new WebException(
          "Port %d of %s can't be used for HTTP: stop the program that holds it, or choose another port with --http-port (0 picks a free one)."
              .formatted(port, host),
          e);
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  /** Where it is reached, {@code host:port}. */
  public String address() {
    return host + ':' + server.port();
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    feed.close();
    server.stop();
  }

  private static void limit(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = LARGEST_BODY_BYTES;
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(LARGEST_HEADER_BYTES);
          http.setSendServerVersion(false);
        });
    config.jetty.modifyServer(
        jetty -> jetty.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, jetty)));
  }

  private static void routes(JavalinConfig config, Content content) {
    Health health = content.health();
    config.routes.get("/health/live", answer -> tell(answer, health, health::live));
    config.routes.get("/health/ready", answer -> tell(answer, health, health::ready));
    config.routes.get("/health/startup", answer -> tell(answer, health, health::started));
    config.routes.get(
        "/metrics",
        answer ->
            answer
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(content.metrics().scrape()));
    config.routes.get(
        "/api/accounting",
        answer ->
            answer
                .contentType("application/json")
                .result(AccountingJson.of(content.accounting().get())));
    config.routes.get("/api/explain", answer -> explain(answer, content.stories()));
    content.api().addTo(config.routes);
  }

  private static void explain(Context answer, Stories stories) {
    String sku = answer.queryParam("sku");
    String location = answer.queryParam("location");
    if (sku == null || sku.isEmpty()) {
      answer.status(400).contentType(TEXT).result("sku is missing: ?sku=A-1&location=DC1\n");
      return;
    }
    Stories.Answer told =
        stories.of(
            sku,
            location == null || location.isEmpty() ? null : location,
            "true".equals(answer.queryParam("here")));
    answer
        .status(told.status())
        .contentType(told.isTold() ? "application/json" : TEXT)
        .result(told.isTold() ? told.body() : told.body() + '\n');
  }

  private static void tell(Context answer, Health health, BooleanSupplier good) {
    boolean isGood = good.getAsBoolean();
    answer.status(isGood ? 200 : 503).contentType(TEXT).result(health.detail() + '\n');
  }
}

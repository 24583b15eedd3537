package io.github.inventorystreams.web;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.web.api.Api;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves health, metrics, the wiring, the interface below {@code /api}, and the dashboard. */
public final class WebServer implements AutoCloseable {
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
   * The content that a web server serves.
   *
   * @param metrics what {@code /metrics} shows, in the text form of Prometheus
   * @param wiring of the processor; {@code null} = there is none yet
   * @param stories what {@code /api/explain} returns
   * @param model of whose changes the dashboard is notified
   * @param stale why the model is not up to date, in one line; {@code null} = it is
   * @param api the lists of the read model
   */
  public record Content(
      Health health,
      Supplier<Accounting> accounting,
      PrometheusMeterRegistry metrics,
      Supplier<@Nullable Wiring> wiring,
      Explanations stories,
      ReadModel model,
      Supplier<@Nullable String> stale,
      Api api) {}

  /**
   * Starts to serve.
   *
   * @throws WebException if the port is taken
   */
  public static WebServer start(HttpBinding binding, Content content) {
    Listener listener = new Listener(binding);
    LiveFeed feed = new LiveFeed(content.model(), content.stale());
    try {
      Javalin server =
          listener.start(
              config -> {
                routes(config, content);
                config.routes.get(LiveFeed.PATH, feed::serve);
                config.routes.post("/login", listener.guard()::logIn);
                config.staticFiles.add(
                    "/io/github/inventorystreams/web/dashboard", Location.CLASSPATH);
              });
      return new WebServer(server, feed, binding.host());
    } catch (WebException e) {
      feed.close();
      throw e;
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

  private static void routes(JavalinConfig config, Content content) {
    StatusRoutes.addTo(config.routes, content.health(), content.metrics());
    config.routes.get("/health/pages", answer -> tellAge(answer, content.stale().get()));
    config.routes.get("/topology", answer -> show(answer, content, TEXT, Wiring::text));
    config.routes.get(
        "/topology.svg", answer -> show(answer, content, "image/svg+xml", Wiring::drawing));
    config.routes.get(
        "/api/accounting",
        answer ->
            answer
                .contentType("application/json")
                .result(AccountingJson.of(content.accounting().get())));
    config.routes.get("/api/explain", answer -> explain(answer, content.stories()));
    content.api().addTo(config.routes);
  }

  /** Whether whoever wants to look should come here: also where nothing is processed. */
  private static void tellAge(Context answer, @Nullable String stale) {
    answer
        .status(stale == null ? 200 : 503)
        .contentType(TEXT)
        .result((stale == null ? "up to date" : stale) + '\n');
  }

  private static void show(
      Context answer, Content content, String type, Function<Wiring, String> form) {
    Wiring wiring = content.wiring().get();
    if (wiring == null) {
      answer.status(503).contentType(TEXT).result("There is no processor yet.\n");
    } else {
      answer.contentType(type).result(form.apply(wiring));
    }
  }

  private static void explain(Context answer, Explanations stories) {
    String sku = answer.queryParam("sku");
    String location = answer.queryParam("location");
    if (sku == null || sku.isEmpty()) {
      answer.status(400).contentType(TEXT).result("sku is missing: ?sku=A-1&location=DC1\n");
      return;
    }
    Explanations.Answer told =
        stories.of(
            sku,
            location == null || location.isEmpty() ? null : location,
            "true".equals(answer.queryParam("here")));
    answer
        .status(told.status())
        .contentType(told.isTold() ? "application/json" : TEXT)
        .result(told.isTold() ? told.body() : told.body() + '\n');
  }
}

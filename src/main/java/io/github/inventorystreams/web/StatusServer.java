package io.github.inventorystreams.web;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;

/** Serves health and metrics, of a process that has nothing else to show. */
public final class StatusServer implements AutoCloseable {
  private final Javalin server;
  private final String host;

  private StatusServer(Javalin server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 picks a free one
   * @param token what metrics ask for, or {@code null}
   * @throws WebException if the port is taken
   */
  public static StatusServer start(
      String host,
      int port,
      @Nullable String token,
      Health health,
      PrometheusMeterRegistry metrics) {
    return new StatusServer(
        Listener.start(
            host,
            port,
            new AccessControl(token),
            config -> StatusRoutes.addTo(config.routes, health, metrics)),
        host);
  }

  /** Where it is reached, {@code host:port}. */
  public String address() {
    return host + ':' + server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}

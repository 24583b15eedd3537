package io.github.inventorystreams.web;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

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
   * @throws WebException if the port is taken
   */
  public static StatusServer start(
      HttpBinding binding, Health health, PrometheusMeterRegistry metrics) {
    return new StatusServer(
        new Listener(binding).start(config -> StatusRoutes.addTo(config.routes, health, metrics)),
        binding.host());
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

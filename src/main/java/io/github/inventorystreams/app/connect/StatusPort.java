package io.github.inventorystreams.app.connect;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.web.Health;
import io.github.inventorystreams.web.StatusServer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of processes that serve how they are, and nothing else. */
public final class StatusPort {
  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description =
          "Serve /health and /metrics at this port; 0 picks a free one. Without it nothing is served. http.host and http.token hold here too.")
  private @Nullable Integer port;

  /** Serves health and metrics; {@code null} where that was not asked for. */
  public @Nullable StatusServer serve(Settings settings, Health health, MeterBinder figures) {
    if (port == null) {
      return null;
    }
    PrometheusMeterRegistry metrics = ProcessMetrics.registry();
    figures.bindTo(metrics);
    return StatusServer.start(HttpAddress.binding(settings, port), health, metrics);
  }

  /** Where it is reached, for the line that says so. */
  public static String told(@Nullable StatusServer server) {
    return server == null ? "" : " http=" + server.address();
  }
}

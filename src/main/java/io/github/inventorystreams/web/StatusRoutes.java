package io.github.inventorystreams.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;

/** Health and metrics: what every process of this program can be asked. */
final class StatusRoutes {
  private StatusRoutes() {}

  /**
   * Adds them.
   *
   * @param metrics what {@code /metrics} shows, in the text form of Prometheus
   */
  static void addTo(RoutesConfig routes, Health health, PrometheusMeterRegistry metrics) {
    routes.get("/health/live", answer -> respond(answer, health, health::live));
    routes.get("/health/ready", answer -> respond(answer, health, health::ready));
    routes.get("/health/startup", answer -> respond(answer, health, health::started));
    routes.get(
        "/metrics",
        answer ->
            answer
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.scrape()));
  }

  private static void respond(Context answer, Health health, BooleanSupplier good) {
    boolean isGood = good.getAsBoolean();
    answer
        .status(isGood ? 200 : 503)
        .contentType("text/plain; charset=utf-8")
        .result(health.detail() + '\n');
  }
}

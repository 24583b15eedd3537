package io.github.inventorystreams.app.connect;

import io.github.inventorystreams.app.console.Build;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The metrics of every process of this program: its Java machine, what it takes, its build. */
public final class ProcessMetrics {
  private ProcessMetrics() {}

  /** A new registry that has them, to which others are added. */
  public static PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    PrometheusRegistry process = metrics.getPrometheusRegistry();
    JvmMetrics.builder().register(process);
    Info.builder()
        .name("inventory_streams_build_info")
        .help("What the process was built from, and the Java that it runs on")
        .labelNames("version", "revision", "java")
        .register(process)
        .addLabelValues(
            Build.OWN.version(), Build.OWN.revision(), System.getProperty("java.version"));
    return metrics;
  }
}

package io.github.inventorystreams.app.service;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.MetricName;

/**
 * Those of Kafka's own measures by which somebody sees that processing lags, stands still, fails or
 * outgrows its machine. Kafka has some ten thousand others at four partitions, most of them of
 * single stores, brokers and topics.
 */
final class EssentialMeasures {
  private static final Map<String, Set<String>> NAMES =
      Map.ofEntries(
          // Not shown as such, but the version of Kafka that all others bear.
          Map.entry("app-info", Set.of("version")),
          Map.entry(
              "stream-metrics",
              Set.of("client-state", "alive-stream-threads", "failed-stream-threads")),
          Map.entry(
              "stream-thread-metrics",
              Set.of(
                  "thread-state",
                  "thread-start-time",
                  "blocked-time-ns-total",
                  "process-rate",
                  "process-total",
                  "process-ratio",
                  "process-latency-avg",
                  "process-latency-max",
                  "poll-rate",
                  "poll-ratio",
                  "poll-latency-avg",
                  "poll-latency-max",
                  "commit-rate",
                  "commit-total",
                  "commit-ratio",
                  "commit-latency-avg",
                  "commit-latency-max",
                  "punctuate-rate",
                  "punctuate-ratio",
                  "punctuate-latency-avg",
                  "punctuate-latency-max",
                  "task-created-total",
                  "task-closed-total")),
          Map.entry(
              "stream-task-metrics",
              Set.of(
                  "active-process-ratio",
                  "dropped-records-total",
                  "restore-remaining-records-total",
                  // Measured with kafka.metrics.recording.level=DEBUG only.
                  "process-latency-avg",
                  "process-latency-max",
                  "punctuate-latency-avg",
                  "punctuate-latency-max")),
          Map.entry(
              "stream-state-updater-metrics",
              Set.of(
                  "active-restoring-tasks",
                  "standby-updating-tasks",
                  "active-restore-ratio",
                  "standby-update-ratio",
                  "restore-records-rate")),
          Map.entry(
              "stream-state-metrics",
              Set.of(
                  "size-all-mem-tables",
                  "block-cache-usage",
                  "estimate-table-readers-mem",
                  "total-sst-files-size",
                  "background-errors")),
          Map.entry(
              "consumer-fetch-manager-metrics",
              Set.of("records-lag-max", "fetch-latency-avg", "fetch-latency-max", "fetch-rate")),
          Map.entry(
              "consumer-coordinator-metrics",
              Set.of(
                  "assigned-partitions",
                  "rebalance-total",
                  "failed-rebalance-total",
                  "rebalance-latency-avg",
                  "rebalance-latency-max",
                  "last-rebalance-seconds-ago",
                  "last-heartbeat-seconds-ago")),
          Map.entry(
              "consumer-metrics",
              Set.of(
                  "last-poll-seconds-ago",
                  "time-between-poll-max",
                  "poll-idle-ratio-avg",
                  "connection-count",
                  "failed-authentication-total")),
          Map.entry(
              "producer-metrics",
              Set.of(
                  "record-send-rate",
                  "record-send-total",
                  "record-error-total",
                  "record-retry-total",
                  "record-queue-time-max",
                  "request-latency-avg",
                  "request-latency-max",
                  "produce-throttle-time-avg",
                  "buffer-available-bytes",
                  "txn-commit-time-ns-total",
                  "connection-count",
                  "failed-authentication-total")));

  private EssentialMeasures() {}

  static boolean has(MetricName measure) {
    return NAMES.getOrDefault(measure.group(), Set.of()).contains(measure.name())
        && !isOfAHelper(measure);
  }

  /** Of a consumer that only reads back or looks up: how far it is, tasks and state tell. */
  private static boolean isOfAHelper(MetricName measure) {
    String client = Objects.requireNonNullElse(measure.tags().get("client-id"), "");
    return client.endsWith("-restore-consumer") || client.endsWith("-global-consumer");
  }
}

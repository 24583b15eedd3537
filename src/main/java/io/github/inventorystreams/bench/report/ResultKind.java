package io.github.inventorystreams.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.bench.BenchResult;
import io.github.inventorystreams.bench.Instances;
import io.github.inventorystreams.bench.Latency;
import io.github.inventorystreams.bench.PeerComparison;
import io.github.inventorystreams.bench.Restore;
import io.github.inventorystreams.bench.ReviewSpeed;
import io.github.inventorystreams.bench.Scale;
import io.github.inventorystreams.bench.Throughput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The measurements, by the names of their commands. */
public enum ResultKind {
  // Before throughput, all of whose fields it has as well.
  PEER(PeerComparison.class, "peer"),
  THROUGHPUT(Throughput.class, "bareLoop"),
  LATENCY(Latency.class, "p50Ms"),
  REVIEW(ReviewSpeed.class, "skusPerSecondPerCore"),
  RESTORE(Restore.class, "cleanStop"),
  SCALE(Scale.class, "sizes"),
  INSTANCES(Instances.class, "groups");

  private final Class<? extends BenchResult> type;
  private final String mark;

  /** {@code mark} is a field that a result of no later kind has. */
  ResultKind(Class<? extends BenchResult> type, String mark) {
    this.type = type;
    this.mark = mark;
  }

  static Optional<ResultKind> of(JsonNode json) {
    return Arrays.stream(values()).filter(kind -> json.has(kind.mark)).findFirst();
  }

  /** The kind of a result. */
  public static ResultKind of(BenchResult result) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.isInstance(result))
        .findFirst()
        .orElseThrow();
  }

  Class<? extends BenchResult> type() {
    return type;
  }

  /** The name of its command below {@code bench}. */
  public String command() {
    return name().toLowerCase(Locale.ROOT);
  }
}

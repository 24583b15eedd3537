package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.bench.Latency;
import io.github.inventorystreams.bench.LiveReview;
import io.github.inventorystreams.bench.LoadSchedule;
import io.github.inventorystreams.bench.ProcessorReading;
import io.github.inventorystreams.bench.ScheduledLoad;
import io.github.inventorystreams.bench.WarningWatch;
import io.github.inventorystreams.play.Cluster;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures how long it takes from a sale to its warning. */
@Command(
    name = "latency",
    description = {
      "Measures how long it takes from a sale to the warning that it causes, at a given rate of events.",
      "Broker and processor run in processes of their own. Each event is published when it is due, and its time counts from then, even if it could not be published before a later moment; it ends when a reader of committed records has the warning."
    })
final class BenchLatencyCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);
  private static final long SECOND_NANOS = 1_000_000_000L;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final BenchOptions options = new BenchOptions();
  @Mixin private final KeyedOption keyed = new KeyedOption();
  @Mixin private final HotShareOption hotShare = new HotShareOption();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "5000",
      description = "How many events are due each second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--warnings",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "How many of these are sales whose warning is awaited (default: ${DEFAULT-VALUE}).")
  private int warnings;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long it is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "For how many seconds the events flow before the measurement begins (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--review-days",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "All SKUs have so many days of sales, and are reviewed when the measurement begins; 0 = no review (default: ${DEFAULT-VALUE}).")
  private int reviewDays;

  @Override
  public Integer call() {
    check();
    Map<String, String> settings = options.settings();
    keyed.putInto(settings);
    Latency latency;
    try (BenchRig rig = BenchRig.start(spec.root().userObject().getClass(), options.json())) {
      rig.createTopics(options.partitions());
      try (AskedProcessor processor = rig.askedProcessor(settings)) {
        latency =
            reviewDays == 0
                ? measure(schedule(warmUp), 0, rig.cluster(), processor)
                : measureReview(rig.cluster(), processor);
      }
    }
    print(latency);
    if (latency.lost() > 0) {
      throw CommandException.failed(
          "Of %d sales that must warn %d brought no warning within %d s: this is no measurement but a fault."
              .formatted(
                  latency.warnings() + latency.lost(), latency.lost(), MAX_WAIT.toSeconds()));
    }
    return 0;
  }

  private LoadSchedule schedule(long warmUpSeconds) {
    return new LoadSchedule(rate, warnings, (int) warmUpSeconds, seconds);
  }

  private Latency measureReview(Cluster cluster, AskedProcessor processor) {
    InstantSource clock = InstantSource.system();
    try (LiveReview review = new LiveReview(cluster, options.skus(), reviewDays, clock)) {
      long events;
      try (Progress progress = Progress.of("publish days", reviewDays, options.json())) {
        events = review.history(progress::at);
      }
      try (Progress progress = Progress.of("apply", events, options.json())) {
        processor.awaitApplied(events, progress::at);
      }
      Instant dueAt = review.scheduleAfter(Duration.ofSeconds(warmUp));
      long warmUpSeconds = Duration.between(clock.instant(), dueAt).toSeconds();
      Latency latency = measure(schedule(warmUpSeconds), events, cluster, processor);
      return latency.whileReviewing(review.reviewed());
    }
  }

  /**
   * @param applied how many events came before
   */
  private Latency measure(
      LoadSchedule schedule, long applied, Cluster cluster, AskedProcessor processor) {
    try (WarningWatch watch = new WarningWatch(cluster, schedule.probes());
        ScheduledLoad load =
            new ScheduledLoad(
                cluster, schedule, hotShare.shop(options.skus()), InstantSource.system());
        Progress progress = Progress.of("warnings", schedule.probes(), options.json())) {
      load.prepare();
      processor.awaitApplied(applied + schedule.probes(), now -> {});
      long startNanos = load.start();
      Runnable look =
          () -> {
            load.check();
            progress.at(watch.arrived());
          };
      long fromNanos = awaitInstant(startNanos + schedule.warmUpSeconds() * SECOND_NANOS, look);
      ProcessorReading before = processor.get();
      long toNanos = awaitInstant(fromNanos + seconds * SECOND_NANOS, look);
      ProcessorReading after = processor.get();
      load.join();
      awaitAll(schedule.probes(), watch, progress);
      double eventsPerSecond =
          (double) SECOND_NANOS * (after.applied() - before.applied()) / (toNanos - fromNanos);
      return Latency.of(schedule, watch, startNanos, eventsPerSecond, options.guarantee());
    }
  }

  /** Waits, looking now and then, and returns when it was over. */
  private static long awaitInstant(long nanos, Runnable look) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(BETWEEN_LOOKS.toNanos(), left));
      look.run();
    }
    return System.nanoTime();
  }

  /** Waits for all warnings, unless none has come for long. */
  private static void awaitAll(int probes, WarningWatch watch, Progress progress) {
    int arrived = watch.arrived();
    long movedNanos = System.nanoTime();
    while (arrived < probes && System.nanoTime() - movedNanos < MAX_WAIT.toNanos()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      int now = watch.arrived();
      if (now != arrived) {
        arrived = now;
        movedNanos = System.nanoTime();
        progress.at(now);
      }
    }
  }

  private void check() {
    options.check();
    hotShare.check();
    BenchOptions.atLeast("--rate", rate, 1);
    BenchOptions.atLeast("--warnings", warnings, 1);
    BenchOptions.atLeast("--seconds", seconds, 1);
    BenchOptions.atLeast("--warm-up", warmUp, 0);
    BenchOptions.atLeast("--review-days", reviewDays, 0);
    if (rate % warnings != 0) {
      throw CommandException.wrongUsage(
          "--rate must be a multiple of --warnings, so that they come evenly; %d is none of %d."
              .formatted(rate, warnings));
    }
  }

  private void print(Latency latency) {
    PrintWriter out = spec.commandLine().getOut();
    if (options.json()) {
      out.println(Json.line(latency));
    } else {
      out.printf(
          "From sale to warning at %,d events/s: half within %.1f ms, 95 %% within %.1f ms, 99 %% within %.1f ms, all %,d within %.1f ms.%n",
          latency.rate(),
          latency.p50Ms(),
          latency.p95Ms(),
          latency.p99Ms(),
          latency.warnings(),
          latency.maxMs());
      out.printf(
          "%,.0f events/s were applied meanwhile%s.%n",
          latency.eventsPerSecond(),
          latency.reachedRate() ? "" : ": the rate was not reached, the backlog counts");
      if (reviewDays > 0) {
        out.printf("%,d SKUs were reviewed meanwhile.%n", latency.skusReviewed());
      }
    }
    out.flush();
  }
}

package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.app.play.SystemStopwatch;
import io.github.inventorystreams.bench.OrderingShop;
import io.github.inventorystreams.bench.ReviewRound;
import io.github.inventorystreams.bench.ReviewRun;
import io.github.inventorystreams.bench.ReviewSpeed;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.PlayException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures how fast SKUs are reviewed, forecast and ordered. */
@Command(
    name = "review",
    description = {
      "Measures how many SKUs a second are reviewed, forecast and ordered when all of them are due at once.",
      "Broker and processor run in processes of their own. The processor first reads a history of sales; then come days of sales with a full review after each."
    })
final class BenchReviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final BenchOptions options = new BenchOptions();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "365",
      description = "The days of sales before the first review (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--reviews",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How many full reviews are measured; the medians count (default: ${DEFAULT-VALUE}).")
  private int reviews;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many full reviews come before them (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Override
  public Integer call() {
    check();
    List<ReviewRound> rounds;
    try (BenchRig rig = BenchRig.start(spec.root().userObject().getClass(), options.json())) {
      rig.createTopics(options.partitions());
      try (AskedProcessor processor = rig.askedProcessor(settings())) {
        rounds = measure(rig.cluster(), processor);
      }
    } catch (PlayException e) {
      throw CommandException.failed("The reviews do not go on: " + e.getMessage(), e);
    }
    ReviewSpeed speed = ReviewSpeed.of(rounds, options.skus(), options.guarantee());
    PrintWriter out = spec.commandLine().getOut();
    if (options.json()) {
      out.println(Json.line(speed));
    } else {
      out.printf(
          "%,.0f SKUs reviewed per second and core, %,.0f per second, %,d order lines a review (medians; the compiler took %.1f %%).%n",
          speed.skusPerSecondPerCore(),
          speed.skusPerSecond(),
          speed.orders(),
          100 * speed.compilerShare());
    }
    out.flush();
    return 0;
  }

  private List<ReviewRound> measure(Cluster cluster, AskedProcessor processor) {
    OrderingShop shop = new OrderingShop(options.skus());
    List<ReviewRound> rounds = new ArrayList<>();
    try (ReviewRun run = new ReviewRun(cluster, shop, new SystemStopwatch(), processor)) {
      long events = publishHistory(run);
      try (Progress progress = Progress.of("apply", events, options.json())) {
        processor.awaitApplied(events, progress::at);
      }
      run.begin();
      for (int number = 1; number <= warmUp + reviews; number++) {
        processor.awaitApplied(run.nextDay(), applied -> {});
        ReviewRound round = run.review();
        print(number, round);
        if (number > warmUp) {
          rounds.add(round);
        }
      }
    }
    return rounds;
  }

  private long publishHistory(ReviewRun run) {
    try (Progress progress = Progress.of("publish days", days, options.json())) {
      return run.history(days, progress::at);
    }
  }

  /** Reviews are due by ticks, at no time of day. */
  private Map<String, String> settings() {
    Map<String, String> settings = options.settings();
    settings.put(ReviewSettings.CLOCK.name(), "stream");
    settings.put(InputSettings.KEYED_BY_SKU.name(), "true");
    return settings;
  }

  private void check() {
    options.check();
    BenchOptions.atLeast("--days", days, 1);
    BenchOptions.atLeast("--reviews", reviews, 1);
    BenchOptions.atLeast("--warm-up", warmUp, 0);
  }

  private void print(int number, ReviewRound round) {
    if (!options.json()) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "%-9s %3d %,10.0f SKUs/s per core %,10.0f SKUs/s %,8d order lines%n",
          number > warmUp ? "review" : "warm-up",
          number,
          round.skusPerSecondPerCore(options.skus()),
          round.skusPerSecond(options.skus()),
          round.orderLines());
      out.flush();
    }
  }
}

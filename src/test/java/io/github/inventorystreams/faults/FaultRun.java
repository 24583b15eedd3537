package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.bench.StateFolder;
import io.github.inventorystreams.broker.BrokerProcess;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The service as it is run, by the time of day, through a plan of faults. */
final class FaultRun {
  /** The name of the application, and of its group. */
  static final String GROUP = "inventory-faults";

  private final long seed;
  private final Extent extent;
  private final FaultPlan plan;
  private final String guarantee;
  private final Report report = new Report();
  private final Footprints footprints = new Footprints();

  /**
   * @param guarantee that the service is to give, as its setting {@code stream.guarantee} has it
   */
  FaultRun(long seed, Extent extent, FaultPlan plan, String guarantee) {
    this.seed = seed;
    this.extent = extent;
    this.plan = plan;
    this.guarantee = guarantee;
  }

  /** Says what is to be thought of the end of a run. */
  interface Judge {
    /**
     * Looks until it knows.
     *
     * @param differences looks at what is published, and holds it against what must be
     */
    void judge(Supplier<List<String>> differences);
  }

  Report report() {
    return report;
  }

  Footprints footprints() {
    return footprints;
  }

  /** Plays it; what has happened lies in a folder of {@code target/faults}. */
  void play(Judge judge) throws Exception {
    Path directory = Path.of("target", "faults", extent.name());
    if (Files.exists(directory)) {
      new StateFolder(directory).wipe();
    }
    Files.createDirectories(directory);
    System.out.printf("seed %d, %d faults: %s%n", seed, plan.faults().size(), plan);
    report.fact("seed", seed);
    report.fact("guarantee", guarantee);
    report.fact("plan", plan.faults().stream().map(Fault::title).toList());
    long startNanos = System.nanoTime();
    try (Network network = Network.open();
        BrokerProcess broker = BrokerProcess.start(directory.resolve("broker"), network.doors())) {
      play(broker, network, directory, judge);
    } finally {
      report.fact("seconds", Duration.ofNanos(System.nanoTime() - startNanos).toSeconds());
      report.fact("mostOfEachThird", footprints.most());
      report.writeTo(directory.resolve("report.json"));
      footprints.writeTo(directory.resolve("footprints.csv"));
    }
  }

  private void play(BrokerProcess broker, Network network, Path directory, Judge judge)
      throws Exception {
    String brokers = broker.bootstrapServers();
    ShopWorld world = new ShopWorld(Shop.draw(seed, extent), Instant.now());
    Path settings =
        Files.writeString(directory.resolve("service.properties"), settings(brokers, world.zone()));
    CommandLineRun created =
        CommandLineRun.of("topics", "--create", "--config", settings.toString());
    assertThat(created.exitCode()).as(created.err()).isZero();
    Topics topics = Topics.withPrefix("");
    int share = ShopDays.records(extent.events()) / plan.faults().size();
    try (BrokerView view = new BrokerView(brokers, GROUP, topics);
        Fleet fleet = new Fleet(directory, settings, network);
        Feed feed =
            new Feed(
                brokers,
                topics,
                new ShopDays(seed, "e", world.shop().sold(), extent.events(), world.startMillis()),
                extent.perSecond())) {
      fleet.run(plan.firstClassPath());
      fleet.scaleTo(1);
      fleet.awaitReady();
      world.open(
          feed, () -> Outputs.read(brokers), share * plan.faults().size() / extent.perSecond());
      Scene scene =
          new Scene(
              broker,
              view,
              fleet,
              feed,
              world.shop(),
              new Bursts(seed, world.shop(), world.startMillis()),
              new Random(seed),
              report,
              footprints,
              share);
      try (WarningGaps gaps = new WarningGaps(brokers, topics.lowStockWarnings())) {
        for (Fault fault : plan.faults()) {
          scene.play(fault);
        }
        report.fact("longestGapInWarningsMillis", gaps.longestMillis());
      }
      feed.finish();
      view.awaitCaughtUp();
      world.awaitLastRound();
      judge(world.shop(), feed, brokers, judge);
    }
  }

  private void judge(Shop shop, Feed feed, String brokers, Judge judge) {
    Truth truth = Truth.of(shop, feed.sent());
    Outputs[] last = new Outputs[1];
    try {
      judge.judge(
          () -> {
            last[0] = Outputs.read(brokers);
            return Comparison.differences(shop, truth, feed.refused(), last[0]);
          });
    } finally {
      report.fact("records", feed.count());
      report.fact("applied", truth.applied());
      report.fact("duplicates", truth.duplicates());
      report.fact("refused", feed.refused().size());
      report.fact("books", last[0].levels().size());
      report.fact("levels", last[0].levelRecords());
      report.fact("warnings", last[0].warnings().size());
      report.fact("orderLines", last[0].orders().stream().mapToInt(po -> po.lines().size()).sum());
      report.fact("deadLetters", last[0].deadLetters().size());
    }
  }

  private String settings(String brokers, ZoneOffset zone) {
    return String.join(
        "\n",
        List.of(
            "bootstrap.servers=" + brokers,
            "application.id=" + GROUP,
            "topics.partitions=" + Shop.PARTITIONS,
            "input.keyed-by-sku=true",
            "review.interval=PT1S",
            "supplier.zone=" + zone,
            "stream.threads=2",
            // Work moves at once; a large state would be copied first, for minutes.
            "kafka.acceptable.recovery.lag=" + Long.MAX_VALUE,
            "stream.guarantee=" + guarantee,
            // What a person would have to be asked about is left out.
            "demand.implausible=0",
            "orders.approve-above-usual=0",
            "orders.approve-above-days=0",
            ""));
  }
}

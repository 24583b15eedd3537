package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The service as it is run, by the time of day, through all that {@link FaultPlan} draws. {@code
 * -Dfaults.seed=N} asks for another plan, {@code -Dfaults.long} for the long one. What happened
 * lies in {@code target/faults}.
 */
@Tag("faults")
class FaultSuiteTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(5);
  private static final String GROUP = "inventory-faults";

  private final Extent extent = Extent.asked();
  private final long seed = Long.getLong("faults.seed", 1);
  private final Report report = new Report();
  private final Footprints footprints = new Footprints();

  @Test
  void nothingIsLostDoubledOrOutOfOrder() throws Exception {
    Path directory = Path.of("target", "faults", extent.name());
    if (Files.exists(directory)) {
      new StateFolder(directory).wipe();
    }
    Files.createDirectories(directory);
    FaultPlan plan = FaultPlan.draw(seed, extent);
    System.out.printf("seed %d, %d faults: %s%n", seed, plan.faults().size(), plan);
    report.fact("seed", seed);
    report.fact("plan", plan.faults().stream().map(Fault::title).toList());
    long startNanos = System.nanoTime();
    try (Network network = Network.open();
        BrokerProcess broker = BrokerProcess.start(directory.resolve("broker"), network.doors())) {
      run(plan, broker, network, directory);
    } finally {
      report.fact("seconds", Duration.ofNanos(System.nanoTime() - startNanos).toSeconds());
      report.fact("mostOfEachThird", footprints.most());
      report.writeTo(directory.resolve("report.json"));
      footprints.writeTo(directory.resolve("footprints.csv"));
    }
  }

  private void run(FaultPlan plan, BrokerProcess broker, Network network, Path directory)
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
      for (Fault fault : plan.faults()) {
        scene.play(fault);
      }
      feed.finish();
      view.awaitCaughtUp();
      world.awaitLastRound();
      compare(world.shop(), feed, brokers);
    }
    assertAllHappened();
    if (extent.equals(Extent.LONG)) {
      footprints.assertFlat();
    }
  }

  private void compare(Shop shop, Feed feed, String brokers) {
    Truth truth = Truth.of(shop, feed.sent());
    Outputs[] last = new Outputs[1];
    try {
      await()
          .atMost(MAX_WAIT)
          .pollInterval(Duration.ofSeconds(3))
          .untilAsserted(
              () -> {
                last[0] = Outputs.read(brokers);
                assertThat(Comparison.differences(shop, truth, feed.refused(), last[0]))
                    .as("seed %d", seed)
                    .isEmpty();
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

  /** The run was worth its name. */
  private void assertAllHappened() {
    assertThat(report.counted("killed inside a transaction")).isPositive();
    assertThat(report.counted("killed between transactions")).isPositive();
    assertThat(report.counted("broker killed")).isEqualTo(extent.brokerKills());
    assertThat(report.counted("broker stalled")).isEqualTo(extent.stalls());
    assertThat(report.counted("cut off")).isEqualTo(extent.links());
    assertThat(report.counted("unheard")).isEqualTo(extent.links());
    assertThat(report.counted("slowed")).isEqualTo(extent.links());
    assertThat(report.counted("flooded")).isEqualTo(extent.bursts());
    assertThat(report.counted("heated")).isEqualTo(extent.bursts());
    assertThat(report.counted("wrong clocks")).isEqualTo(extent.bursts());
    assertThat(report.counted("thresholds changed")).isEqualTo(extent.bursts());
    assertThat(report.counted("fenced while paused")).isEqualTo(extent.pauses());
  }

  private static String settings(String brokers, ZoneOffset zone) {
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
            // What a person would have to be asked about is left out.
            "demand.implausible=0",
            "orders.approve-above-usual=0",
            "orders.approve-above-days=0",
            ""));
  }
}

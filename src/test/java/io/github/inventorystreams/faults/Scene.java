package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.broker.BrokerProcess;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;

/** All that the faults happen to, and what is seen of it. */
final class Scene {
  /** Brokers that crash can have all of a group wait for two minutes. */
  static final Duration MAX_WAIT = Duration.ofMinutes(4);

  private final BrokerProcess brokerProcess;
  private final BrokerView broker;
  private final Fleet fleet;
  private final Feed feed;
  private final Shop shop;
  private final Bursts bursts;
  private final Random random;
  private final Report report;
  private final Footprints footprints;
  private final int share;
  private long struckNanos;
  private Map<TopicPartition, Long> processed = Map.of();

  /**
   * @param share records that are published around each fault
   */
  Scene(
      BrokerProcess brokerProcess,
      BrokerView broker,
      Fleet fleet,
      Feed feed,
      Shop shop,
      Bursts bursts,
      Random random,
      Report report,
      Footprints footprints,
      int share) {
    this.brokerProcess = brokerProcess;
    this.broker = broker;
    this.fleet = fleet;
    this.feed = feed;
    this.shop = shop;
    this.bursts = bursts;
    this.random = random;
    this.report = report;
    this.footprints = footprints;
    this.share = share;
  }

  BrokerView broker() {
    return broker;
  }

  Fleet fleet() {
    return fleet;
  }

  Instance anyInstance() {
    return fleet.any(random);
  }

  Instance anyInTransaction() {
    return broker.awaitOpenTransaction(fleet.shuffled(random));
  }

  /**
   * One fault, until in every partition work goes on again. Where it does not, the output of the
   * instances says what they wait for.
   */
  void play(Fault fault) throws Exception {
    try {
      strike(fault);
    } catch (ConditionTimeoutException | AssertionError e) {
      fleet.dumpThreads();
      throw e;
    }
  }

  private void strike(Fault fault) throws Exception {
    try {
      strikeOnce(fault);
    } catch (ConditionTimeoutException e) {
      if (!fleet.isKeptFromItsOffsets()) {
        throw e;
      }
      fleet.dumpThreads();
      // What a person does by then: docs/reliability.md, a group that stands still.
      killBroker();
      report.count("broker restarted by hand");
      awaitWork("Broker restarted by hand");
      strikeOnce(fault);
    }
    fleet.assertAlive();
    for (Instance instance : fleet.running()) {
      footprints.look(Footprints.Who.INSTANCE, instance.name(), instance.lives(), instance.pid());
    }
    footprints.look(
        Footprints.Who.BROKER, "broker", 1 + report.counted("broker killed"), brokerProcess.pid());
  }

  private void strikeOnce(Fault fault) throws Exception {
    struckNanos = 0;
    fault.strike(this);
    if (struckNanos == 0) {
      struck();
    }
    awaitWork(fault.title());
  }

  /** Until in every partition work goes on. */
  private void awaitWork(String title) throws IOException {
    fleet.awaitReady();
    long readyMs = sinceStruckMs();
    await()
        .atMost(MAX_WAIT)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> broker.isFurtherThan(processed));
    report.recovered(title, readyMs, sinceStruckMs());
  }

  /** Lets the share of this fault flow, and waits until some of it does. */
  void letEventsFlow() {
    int some = feed.count() + share / 8 + random.nextInt(share / 8);
    feed.allow(share);
    feed.awaitSent(some);
  }

  void awaitCaughtUp() {
    feed.awaitIdle();
    broker.awaitCaughtUp();
  }

  void kill(Instance victim) {
    victim.kill();
    struck();
    report.count(
        broker.hasOpenTransaction(victim)
            ? "killed inside a transaction"
            : "killed between transactions");
  }

  void killBroker() throws IOException {
    brokerProcess.kill();
    long killedNanos = System.nanoTime();
    brokerProcess.startAgain();
    struck();
    struckNanos = killedNanos;
    report.count("broker killed");
  }

  /** Until an instance has noticed that nobody answers. */
  void stallBroker() throws Exception {
    Instance witness = anyInstance();
    int before = witness.outages();
    Signal.STOP.to(brokerProcess.pid());
    try {
      await().atMost(MAX_WAIT).until(() -> witness.outages() > before);
    } finally {
      Signal.CONT.to(brokerProcess.pid());
    }
    struck();
    report.count("broker stalled");
  }

  /**
   * An instance can't reach the broker, until that has given it up and others, if there are any,
   * have its work. It runs on, and must not do any harm.
   */
  void cut(Instance victim) {
    victim.link().become(Link.Quality.CUT);
    try {
      struck();
      await().atMost(MAX_WAIT).until(() -> !broker.isMember(victim));
      if (fleet.running().size() > 1) {
        await().atMost(MAX_WAIT).until(() -> broker.isFurtherThan(processed));
      }
    } finally {
      victim.link().become(Link.Quality.GOOD);
    }
    struck();
    report.count("cut off");
  }

  /** Nothing gets through to the broker and back, until the instance has noticed. */
  void silence(Instance victim) throws Exception {
    int before = victim.outages();
    victim.link().become(Link.Quality.SILENT);
    try {
      await().atMost(MAX_WAIT).until(() -> victim.outages() > before);
    } finally {
      victim.link().become(Link.Quality.GOOD);
    }
    struck();
    report.count("unheard");
  }

  /** An instance has a slow link, over which all of the work goes on. */
  void slow(Instance victim) {
    victim.link().become(Link.Quality.SLOW);
    try {
      struck();
      feed.awaitIdle();
      await().atMost(MAX_WAIT).until(() -> broker.isFurtherThan(processed));
    } finally {
      victim.link().become(Link.Quality.GOOD);
    }
    struck();
    report.count("slowed");
  }

  /**
   * In the midst of a transaction, until others have its work and the broker takes nothing more of
   * what it had begun.
   */
  void pause() throws Exception {
    Instance victim = freezeInTransaction();
    try {
      struck();
      int epochs = broker.epochs(victim);
      await()
          .atMost(MAX_WAIT)
          .until(() -> !broker.hasOpenTransaction(victim) && broker.isFurtherThan(processed));
      assertThat(broker.epochs(victim)).as("the paused producer is fenced").isGreaterThan(epochs);
      report.count("fenced while paused");
      report.recovered("Pause, until others have taken over", 0, sinceStruckMs());
    } finally {
      Signal.CONT.to(victim.pid());
    }
    struck();
  }

  private Instance freezeInTransaction() throws Exception {
    while (true) {
      Instance victim = anyInTransaction();
      Signal.STOP.to(victim.pid());
      if (broker.hasOpenTransaction(victim)) {
        return victim;
      }
      // It has just committed.
      Signal.CONT.to(victim.pid());
    }
  }

  void publishSettings() {
    Topics topics = Topics.withPrefix("");
    Stream.concat(shop.sold().stream(), shop.probes().stream())
        .forEach(sku -> feed.send(topics.skuSettings(), sku, shop.settings(sku)));
    feed.flush();
  }

  void flood() {
    feed.sendAtOnce(bursts.broken());
    report.count("flooded");
  }

  void heatOneSku() {
    feed.sendAtOnce(bursts.ofOneSku());
    report.count("heated");
  }

  void sendFromWrongClocks() {
    feed.sendAtOnce(bursts.ofWrongClocks());
    report.count("wrong clocks");
  }

  /**
   * Some thresholds change while others' events flow, and then something happens to those SKUs.
   * Settings and events lie in two topics, between which there is no order; so each waits for what
   * went before it.
   */
  void changeThresholds() {
    feed.sendAtOnce(bursts.otherThresholds());
    broker.awaitSettingsOfNow();
    feed.sendAtOnce(bursts.ofTuned());
    broker.awaitEventsOfNow();
    report.count("thresholds changed");
  }

  void restartedInTurn() {
    report.count("restarted in turn");
  }

  private void struck() {
    struckNanos = System.nanoTime();
    processed = broker.processed();
  }

  private long sinceStruckMs() {
    return Duration.ofNanos(System.nanoTime() - struckNanos).toMillis();
  }
}

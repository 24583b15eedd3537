package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.acls.MissingRights;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.ServiceSettings.KafkaMetrics;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.connect.BrokerWait;
import io.github.inventorystreams.app.connect.HttpAddress;
import io.github.inventorystreams.app.connect.ProcessMetrics;
import io.github.inventorystreams.app.connect.ReadyFile;
import io.github.inventorystreams.app.connect.Watch;
import io.github.inventorystreams.app.console.ClosedTogether;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.notify.NotificationMetrics;
import io.github.inventorystreams.app.notify.Notifications;
import io.github.inventorystreams.app.supply.OrderDelivery;
import io.github.inventorystreams.app.supply.PlannedDelivery;
import io.github.inventorystreams.app.supply.SupplyMetrics;
import io.github.inventorystreams.app.topics.KafkaLook;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.ForecastFits;
import io.github.inventorystreams.event.IdentityMemory;
import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.notify.stream.Notifier;
import io.github.inventorystreams.web.AccountingMetrics;
import io.github.inventorystreams.web.Explanations;
import io.github.inventorystreams.web.ForecastFitMetrics;
import io.github.inventorystreams.web.IdentityMetrics;
import io.github.inventorystreams.web.LatencyMetrics;
import io.github.inventorystreams.web.ModelMetrics;
import io.github.inventorystreams.web.OutageMetrics;
import io.github.inventorystreams.web.SkuMetrics;
import io.github.inventorystreams.web.WebServer;
import io.github.inventorystreams.web.Wiring;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service that {@code run} starts: everything is started in order, and closed in the opposite
 * order; what uses Kafka is closed together, since each of it may wait for a broker.
 */
public final class Service {

  /** An activity that goes on while events are processed. */
  public interface Activity {
    void during(Running running) throws InterruptedException;
  }

  /**
   * A service that processes events.
   *
   * @param accounting of its stock events
   * @param health throws a {@link CommandException} once processing has failed, and a {@link
   *     CancellationException} once the process is asked to end
   */
  public record Running(String brokers, Supplier<Accounting> accounting, Runnable health) {}

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /** What is shown of the topics waits so long for a processor that is not ready yet. */
  private static final Duration HEAD_START = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration TO_CLOSE = Duration.ofSeconds(6);

  private final Settings settings;
  private final NotifyPlan notifications;
  private final Optional<PlannedDelivery> supply;
  private final Surroundings around;
  private final ServiceHealth health = new ServiceHealth();
  private final PrometheusMeterRegistry metrics = ProcessMetrics.registry();
  private final Dashboard screens;
  private final AtomicReference<@Nullable Wiring> wiring = new AtomicReference<>();
  private final AtomicReference<Explanations> stories =
      new AtomicReference<>(LocalExplanations.NOT_YET);
  private final AtomicReference<Supplier<IdentityMemory>> identities =
      new AtomicReference<>(() -> new IdentityMemory(0, 0, 0, 0, 0));
  private final AtomicReference<Supplier<ForecastFits>> fits =
      new AtomicReference<>(() -> new ForecastFits(0, 0, 0));
  private final AtomicReference<Supplier<Accounting>> accounting =
      new AtomicReference<>(() -> new Accounting(0, 0, 0, 0, Map.of()));

  /**
   * @param notifications who is notified of warnings
   * @param supply who is sent orders; empty where that is another process, or nobody's
   * @param around the process that it runs in
   */
  public Service(
      Settings settings,
      NotifyPlan notifications,
      Optional<PlannedDelivery> supply,
      Surroundings around) {
    this.settings = settings;
    this.notifications = notifications;
    this.supply = supply;
    this.around = around;
    this.screens =
        new Dashboard(
            health,
            new LatencyMetrics(metrics, around.clock()),
            around.clock(),
            StageSettingsFactory.supplierDefaults(settings));
  }

  /** Serves until it is asked to stop, or fails. */
  void run() throws InterruptedException {
    serve((running, processor) -> untilTheEnd(processor));
  }

  /** Serves until something is done, or it is asked to stop, or fails. */
  public void runDuring(Activity activity) throws InterruptedException {
    serve(
        (running, processor) -> {
          try {
            activity.during(running);
          } catch (CancellationException e) {
            if (!around.stop().isAsked()) {
              throw e;
            }
          }
        });
  }

  private interface Work {
    void with(Running running, StreamsRunner processor) throws InterruptedException;
  }

  private void serve(Work work) throws InterruptedException {
    try (DataDirectory directory =
            DataDirectory.open(settings.dataDirectory(), settings.stateDirectory());
        WebServer web = web()) {
      // One that a killed process has left would send others to nowhere.
      new ReadyFile(directory.path()).remove();
      new AccountingMetrics(() -> accounting.get().get()).bindTo(metrics);
      new IdentityMetrics(() -> identities.get().get()).bindTo(metrics);
      new ForecastFitMetrics(() -> fits.get().get()).bindTo(metrics);
      new ModelMetrics(screens.model(), screens::engine, screens::stale).bindTo(metrics);
      String external = settings.get(KafkaSettings.BOOTSTRAP_SERVERS).orElse(null);
      if (external != null) {
        serve(external, directory, web, work);
      } else {
        health.doing("starting the embedded broker");
        try (EmbeddedBroker broker =
            EmbeddedBroker.start(
                directory.path().resolve("broker"), settings.get(KafkaSettings.BROKER_PORT))) {
          serve(broker.bootstrapServers(), directory, web, work);
        }
      }
    }
  }

  private void serve(String brokers, DataDirectory directory, WebServer web, Work work)
      throws InterruptedException {
    health.doing("waiting for a Kafka broker");
    BrokerWait wait =
        new BrokerWait(settings.get(KafkaSettings.WAIT_FOR_BROKER), around.clock(), around.err());
    if (wait.until(() -> TopicAdmin.silence(settings, brokers), around.stop().asked())) {
      process(brokers, checkedTopics(brokers), directory, web, work);
    }
  }

  /** The partitions of the input topics. On the broker of its own the service makes the topics. */
  private int checkedTopics(String brokers) {
    health.doing("checking the topics");
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      TopicSetup topics = new TopicSetup(admin, settings);
      if (settings.get(KafkaSettings.BOOTSTRAP_SERVERS).isEmpty()) {
        topics.createMissing();
      }
      int partitions = topics.checkedPartitions();
      topics.danger().ifPresent(LOG::warn);
      return partitions;
    }
  }

  private void process(
      String brokers, int partitions, DataDirectory directory, WebServer web, Work work)
      throws InterruptedException {
    health.doing("restoring state and joining the group");
    ReadyFile readyFile = new ReadyFile(directory.path());
    try (ClosedTogether parts = new ClosedTogether(TO_CLOSE)) {
      TopicAdmin admin = parts.add("watch of Kafka", TopicAdmin.connect(settings, brokers));
      TopicSetup topics = new TopicSetup(admin, settings);
      KafkaLook kafka = new KafkaLook(admin, topics.names(), topics.partitionsOfInputs(partitions));
      Watch watch =
          parts.add(
              "watch",
              new Watch(
                  List.of(directory::trouble, () -> screens.saw(kafka.trouble())), around.clock()));
      StateOrigin origin =
          new StateOrigin(settings.stateDirectory(), settings.get(KafkaSettings.APPLICATION_ID));
      // Kafka Streams begins with a look at it.
      Map<String, String> internalIds = topics.internalIds();
      origin.check(internalIds);
      origin.remember(internalIds);
      StreamsRunner processor =
          parts.add(
              "processor",
              new StreamsRunner(
                  settings,
                  brokers,
                  partitions,
                  topics.inputIds(),
                  around.clock(),
                  new StreamThreadReplacer.Around(watch::trouble, directory::trouble),
                  HttpAddress.advertised(settings, web.port())));
      topics
          .brokenReset()
          .ifPresent(
              line -> {
                throw CommandException.failed(line + '.');
              });
      topics.checkInternal(processor.internalTopics(), partitions);
      if (settings.get(KafkaSettings.BOOTSTRAP_SERVERS).isPresent()) {
        MissingRights.checkService(settings, brokers, processor.internalTopics());
      }
      processor.expiredInput().check(topics::expiredInput);
      health.observing(
          new ServiceHealth.Observed(
              processor::isRunning, processor::failed, watch::trouble, processor::waitingFor));
      watch.start();
      processor.start();
      show(processor);
      if (settings.get(ServiceSettings.KAFKA_METRICS) != KafkaMetrics.NONE) {
        parts.add("metrics", new KafkaStreamsMetrics(processor.streams())).bindTo(metrics);
      }
      Dashboard.Connection shown =
          parts.add(
              "screens",
              screens.connect(settings, brokers, partitions, processor.streams(), directory));
      Notifier notifier =
          parts.add(
              "notifier", Notifications.notifier(notifications, settings, brokers, around.clock()));
      new NotificationMetrics(notifier.status()).bindTo(metrics);
      OrderDelivery delivery = null;
      if (supply.isPresent()) {
        delivery = parts.add("delivery", OrderDelivery.of(supply.get(), settings, brokers));
        new SupplyMetrics(delivery.status()).bindTo(metrics);
      }
      // Reading all topics for the screens would take processor time from restoring.
      boolean isRunning = awaitRunning(processor, HEAD_START);
      if (around.stop().isAsked()) {
        return;
      }
      shown.start();
      notifier.start();
      if (delivery != null) {
        delivery.start();
        delivery.awaitFollowing(
            CompletableFuture.anyOf(around.stop().asked(), processor.failure()));
      }
      if (isRunning || awaitRunning(processor, Duration.ofMillis(Long.MAX_VALUE))) {
        origin.remember(topics.internalIds());
        health.hasStarted();
        readyFile.write(brokers, "http://" + web.address());
        around.out().printf("ready: kafka=%s http=%s%n", brokers, web.address());
        around.out().flush();
        Running running =
            new Running(brokers, processor.board()::total, () -> checkGoesOn(processor));
        work.with(running, processor);
      }
    } finally {
      readyFile.remove();
    }
  }

  private void show(StreamsRunner processor) {
    accounting.set(processor.board()::total);
    identities.set(processor.board()::identityMemory);
    fits.set(processor::fits);
    stories.set(processor.stories());
    wiring.set(processor.wiring());
    new SkuMetrics(processor.board()::skuLookalikes).bindTo(metrics);
    new OutageMetrics(processor.expiredInput()::count, processor::damagedStores).bindTo(metrics);
  }

  private boolean awaitRunning(StreamsRunner processor, Duration time) throws InterruptedException {
    long startNanos = System.nanoTime();
    while (!around.stop().isAsked()
        && Duration.ofNanos(System.nanoTime() - startNanos).compareTo(time) < 0) {
      if (processor.awaitRunning(LOOK_AGAIN)) {
        return true;
      }
    }
    return false;
  }

  private void checkGoesOn(StreamsRunner processor) {
    if (around.stop().isAsked()) {
      throw new CancellationException();
    }
    CommandException failed = processor.failure().getNow(null);
    if (failed != null) {
      throw failed;
    }
  }

  private void untilTheEnd(StreamsRunner processor) {
    CompletableFuture.anyOf(around.stop().asked(), processor.failure()).join();
    CommandException failed = processor.failure().getNow(null);
    if (failed != null && !around.stop().isAsked()) {
      throw failed;
    }
  }

  private WebServer web() {
    return WebServer.start(
        HttpAddress.binding(settings, settings.get(ServiceSettings.HTTP_PORT)),
        new WebServer.Content(
            health,
            () -> accounting.get().get(),
            metrics,
            wiring::get,
            (sku, location, onlyHere) -> stories.get().of(sku, location, onlyHere),
            screens.model(),
            screens::stale,
            screens.api()));
  }
}

package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.read.LatencyListener;
import io.github.inventorystreams.read.ModelReader;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import io.github.inventorystreams.web.api.Acknowledgements;
import io.github.inventorystreams.web.api.Api;
import io.github.inventorystreams.web.api.Approvals;
import io.github.inventorystreams.web.api.BuyerActions;
import io.github.inventorystreams.web.api.ProcessingStatus;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/** The dashboard and metrics of a service: there from the start, filled once there is a broker. */
final class Dashboard {
  private static final Approvals NOT_CONNECTED =
      (order, approved) -> {
        throw notConnected();
      };
  private static final BuyerActions NO_ACTIONS = new NoActions();

  private final ReadModel model;
  private final ServiceHealth health;
  private final LatencyListener arrivals;
  private final InstantSource clock;
  private final AtomicReference<ProcessingStatus> engine;
  private final AtomicReference<Acknowledgements> acknowledgements;
  private final AtomicReference<Approvals> approvals;
  private final AtomicReference<BuyerActions> buyer;
  private volatile @Nullable ModelReader reader;
  private volatile @Nullable String kafkaTrouble;

  /**
   * @param supplierDefaults the terms where a supplier has no settings
   */
  Dashboard(
      ServiceHealth health,
      LatencyListener arrivals,
      InstantSource clock,
      SupplierTerms supplierDefaults) {
    this.model = new ReadModel(supplierDefaults);
    this.arrivals = arrivals;
    this.health = health;
    this.clock = clock;
    this.engine = new AtomicReference<>(StreamsStatus.notYet(health));
    this.acknowledgements = new AtomicReference<>(new NotYet(clock));
    this.approvals = new AtomicReference<>(NOT_CONNECTED);
    this.buyer = new AtomicReference<>(NO_ACTIONS);
  }

  ReadModel model() {
    return model;
  }

  /**
   * Takes what is wrong with Kafka at the moment, in one line or {@code null}, and gives it back: a
   * reader to whom nobody answers does not know it.
   */
  @Nullable String saw(@Nullable String trouble) {
    kafkaTrouble = trouble;
    return trouble;
  }

  /** Why what is shown is not up to date, in one line; {@code null} if it is. */
  @Nullable String stale() {
    ModelReader connected = reader;
    if (connected == null) {
      return "The topics are not read yet.";
    }
    String trouble = connected.trouble();
    if (trouble != null) {
      return trouble;
    }
    return model.loaded() < 1 ? "The topics are being read." : kafkaTrouble;
  }

  /** How processing goes at the moment. */
  ProcessingStatus.View engine() {
    return engine.get().view();
  }

  Api api() {
    return new Api(
        model,
        this::engine,
        new Present(),
        (order, approved) -> approvals.get().decide(order, approved),
        new PresentActions());
  }

  /** Connects them with the topics until it is closed. */
  Connection connect(
      Settings settings,
      String brokers,
      int partitions,
      KafkaStreams streams,
      DataDirectory directory) {
    Map<String, Object> properties = ClientProperties.of(settings, brokers);
    engine.set(
        new StreamsStatus(
            streams, health, directory, settings.topics().stockEvents().get(0), partitions));
    return new Connection(
        new PublishedAcknowledgements(properties, settings.topics(), clock),
        new PublishedApprovals(
            properties, settings.topics().supplierEvents(), () -> orderTimeMillis(settings)),
        new PublishedBuyerActions(
            properties, settings.topics(), clock, () -> orderTimeMillis(settings)),
        new ModelReader(model, properties, settings.topics(), arrivals));
  }

  /** Where ticks are the clock, orders go by the time of the events. */
  private long orderTimeMillis(Settings settings) {
    return settings.get(ReviewSettings.CLOCK) == ReviewClock.STREAM
        ? model.snapshot().asOfMillis()
        : clock.millis();
  }

  private static ServiceUnavailableResponse notConnected() {
    return new ServiceUnavailableResponse("The service is not connected to a broker.");
  }

  /** The connection that fills the screens. */
  final class Connection implements AutoCloseable {
    private final PublishedAcknowledgements published;
    private final PublishedApprovals decided;
    private final PublishedBuyerActions bought;
    private final ModelReader reader;

    private Connection(
        PublishedAcknowledgements published,
        PublishedApprovals decided,
        PublishedBuyerActions bought,
        ModelReader reader) {
      this.published = published;
      this.decided = decided;
      this.bought = bought;
      this.reader = reader;
    }

    /** Begins to read; returns at once. */
    void start() {
      acknowledgements.set(published);
      approvals.set(decided);
      buyer.set(bought);
      reader.start();
      Dashboard.this.reader = reader;
    }

    @Override
    public void close() {
      acknowledgements.set(new NotYet(clock));
      approvals.set(NOT_CONNECTED);
      buyer.set(NO_ACTIONS);
      reader.close();
      published.close();
      decided.close();
      bought.close();
    }
  }

  /** A delegate to what there is at the moment. */
  private final class Present implements Acknowledgements {
    @Override
    public void acknowledge(String troubleId, @Nullable Duration snooze) {
      acknowledgements.get().acknowledge(troubleId, snooze);
    }

    @Override
    public void forget(String troubleId) {
      acknowledgements.get().forget(troubleId);
    }

    @Override
    public long nowMillis() {
      return clock.millis();
    }
  }

  /** A delegate to what there is at the moment. */
  private final class PresentActions implements BuyerActions {
    @Override
    public void send(Sending sending) {
      buyer.get().send(sending);
    }

    @Override
    public void record(SupplierEvent.Confirmation answer) {
      buyer.get().record(answer);
    }

    @Override
    public long orderTimeMillis() {
      return buyer.get().orderTimeMillis();
    }
  }

  /** A stand-in as long as there is no broker. */
  private static final class NoActions implements BuyerActions {
    @Override
    public void send(Sending sending) {
      throw notConnected();
    }

    @Override
    public void record(SupplierEvent.Confirmation answer) {
      throw notConnected();
    }

    @Override
    public long orderTimeMillis() {
      throw notConnected();
    }
  }

  /** A stand-in as long as there is no broker. */
  private record NotYet(InstantSource clock) implements Acknowledgements {
    @Override
    public void acknowledge(String troubleId, @Nullable Duration snooze) {
      throw notConnected();
    }

    @Override
    public void forget(String troubleId) {
      acknowledge(troubleId, null);
    }

    @Override
    public long nowMillis() {
      return clock.millis();
    }
  }
}

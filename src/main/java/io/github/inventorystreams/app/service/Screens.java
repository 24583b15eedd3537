package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.read.Arrivals;
import io.github.inventorystreams.read.ModelReader;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.web.api.Acknowledgements;
import io.github.inventorystreams.web.api.Api;
import io.github.inventorystreams.web.api.Engine;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/** What people are shown of a service: there from the start, filled once there is a broker. */
final class Screens {
  private final ReadModel model = new ReadModel();
  private final ServiceHealth health;
  private final Arrivals arrivals;
  private final InstantSource clock;
  private final AtomicReference<Engine> engine;
  private final AtomicReference<Acknowledgements> acknowledgements;

  Screens(ServiceHealth health, Arrivals arrivals, InstantSource clock) {
    this.arrivals = arrivals;
    this.health = health;
    this.clock = clock;
    this.engine = new AtomicReference<>(StreamsEngine.notYet(health));
    this.acknowledgements = new AtomicReference<>(new NotYet(clock));
  }

  ReadModel model() {
    return model;
  }

  /** How processing goes at the moment. */
  Engine.View engine() {
    return engine.get().view();
  }

  Api api() {
    return new Api(model, this::engine, new Present());
  }

  /** Connects them with the topics until it is closed. */
  Connection connect(
      Settings settings, String brokers, KafkaStreams streams, DataDirectory directory) {
    Map<String, Object> properties = ClientProperties.of(settings, brokers);
    engine.set(new StreamsEngine(streams, health, directory));
    return new Connection(
        new PublishedAcknowledgements(properties, settings.topics(), clock),
        new ModelReader(model, properties, settings.topics(), arrivals));
  }

  /** What fills the screens. */
  final class Connection implements AutoCloseable {
    private final PublishedAcknowledgements published;
    private final ModelReader reader;

    private Connection(PublishedAcknowledgements published, ModelReader reader) {
      this.published = published;
      this.reader = reader;
    }

    /** Begins to read; returns at once. */
    void start() {
      acknowledgements.set(published);
      reader.start();
    }

    @Override
    public void close() {
      acknowledgements.set(new NotYet(clock));
      reader.close();
      published.close();
    }
  }

  /** Hands on to what there is at the moment. */
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

  /** There is no broker. */
  private record NotYet(InstantSource clock) implements Acknowledgements {
    @Override
    public void acknowledge(String troubleId, @Nullable Duration snooze) {
      throw new ServiceUnavailableResponse("The service is not connected to a broker.");
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

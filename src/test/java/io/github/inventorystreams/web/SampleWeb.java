package io.github.inventorystreams.web;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.IdentityMemory;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.read.SampleModel;
import io.github.inventorystreams.web.api.Acknowledgements;
import io.github.inventorystreams.web.api.Api;
import io.github.inventorystreams.web.api.BuyerActions;
import io.github.inventorystreams.web.api.ProcessingStatus;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A web server of a shop without stock, for tests. It is that of an instance that works on two of
 * four partitions.
 */
public final class SampleWeb {
  final SwitchableHealth health = new SwitchableHealth();

  /** Why its pages are not up to date, or {@code null}. */
  public volatile @Nullable String stale;

  volatile @Nullable Wiring wiring;
  final List<String> acknowledged = new ArrayList<>();
  final List<Object> bought = new ArrayList<>();
  final ReadModel model;

  SampleWeb() {
    this(SampleModel.withAWarning());
  }

  /** One that shows this model. */
  public SampleWeb(ReadModel model) {
    this.model = model;
  }

  /** Starts it. */
  public WebServer start(@Nullable String token) {
    return WebServer.start(binding(token), content());
  }

  /** One before which a proxy stands. */
  WebServer startBehind(String proxy, String token) {
    return WebServer.start(
        new HttpBinding("127.0.0.1", 0, token, Set.of(), List.of(IpNetwork.parse(proxy))),
        content());
  }

  StatusServer startStatus(@Nullable String token) {
    return StatusServer.start(
        binding(token), health, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  }

  private static HttpBinding binding(@Nullable String token) {
    return new HttpBinding("127.0.0.1", 0, token, Set.of(), List.of());
  }

  WebServer.Content content() {
    Accounting accounting =
        new Accounting(
            10,
            12,
            7,
            2,
            1,
            3,
            Map.of(DeadLetterReason.MALFORMED, 1L, DeadLetterReason.TOO_LATE, 2L));
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new AccountingMetrics(() -> accounting).bindTo(metrics);
    new IdentityMetrics(() -> new IdentityMemory(5, 1600, 2, 90_000, 1)).bindTo(metrics);
    ProcessingStatus engine =
        () -> new ProcessingStatus.View("test", "processing", true, List.of(), 0, 5, 1, 2, 4);
    new ModelMetrics(model, engine::view, () -> stale).bindTo(metrics);
    return new WebServer.Content(
        health,
        () -> accounting,
        metrics,
        () -> wiring,
        (sku, location, onlyHere) ->
            new Explanations.Answer(404, "No event of " + sku + " has been seen."),
        model,
        () -> stale,
        new Api(
            model,
            engine,
            new Remembered(),
            (order, approved) -> {
              throw new AssertionError("no order waits");
            },
            new Bought()));
  }

  static final class SwitchableHealth implements Health {
    volatile boolean ready;

    @Override
    public boolean live() {
      return true;
    }

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public boolean started() {
      return ready;
    }

    @Override
    public String detail() {
      return "waiting for a Kafka broker";
    }
  }

  private final class Bought implements BuyerActions {
    @Override
    public void send(Sending sending) {
      bought.add(sending);
    }

    @Override
    public void record(SupplierEvent.Confirmation answer) {
      bought.add(answer);
    }

    @Override
    public long orderTimeMillis() {
      return 1_800_000_000_000L;
    }
  }

  private final class Remembered implements Acknowledgements {
    @Override
    public void acknowledge(String troubleId, @Nullable Duration snooze) {
      acknowledged.add(troubleId + " " + snooze);
    }

    @Override
    public void forget(String troubleId) {
      acknowledged.remove(troubleId);
    }

    @Override
    public long nowMillis() {
      return 0;
    }
  }
}

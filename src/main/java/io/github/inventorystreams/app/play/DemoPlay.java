package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.Elapsed;
import io.github.inventorystreams.app.play.partners.DemoOutbox;
import io.github.inventorystreams.app.play.partners.PlayedPartners;
import io.github.inventorystreams.app.play.partners.SupplySummary;
import io.github.inventorystreams.app.service.Service.Running;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.PlayFigures;
import io.github.inventorystreams.simulation.ReviewSteps;
import io.github.inventorystreams.simulation.Suppliers;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The play of a demo to a service that runs, with its summary.
 *
 * @param spread the real time over which it is spread; zero = as fast as it goes
 * @param outbox by which the played suppliers get their orders; {@code null} = they just know them
 */
record DemoPlay(
    DemoWorld demo,
    Settings settings,
    Duration spread,
    @Nullable DemoOutbox outbox,
    boolean json,
    PrintWriter out) {

  void play(Running running, Elapsed watch) {
    Cluster cluster =
        new Cluster(ClientProperties.of(settings, running.brokers()), settings.topics());
    Accounting before = running.accounting().get();
    PlayFigures figures;
    SupplySummary delivered = null;
    if (outbox == null) {
      figures = play(cluster, null, running);
    } else {
      try (PlayedPartners partners =
          new PlayedPartners(
              outbox,
              cluster,
              demo.world().masterData().suppliers(),
              new SystemStopwatch(),
              running.health())) {
        figures = play(cluster, partners, running);
        delivered = partners.summary(figures.complete());
      }
    }
    Accounting counted = PlayRun.between(before, running.accounting().get());
    double seconds = watch.seconds();
    new PlaySummary(figures, counted, demo.sales(), true, demo.rejects(), seconds, delivered)
        .print(out, json);
  }

  private PlayFigures play(Cluster cluster, @Nullable PlayedPartners partners, Running running) {
    Map<String, SupplierTerms> terms =
        demo.world().settings().terms(StageSettingsFactory.of(settings).supplierDefaults());
    boolean ticks = settings.get(ReviewSettings.CLOCK) == ReviewClock.STREAM;
    Suppliers suppliers =
        ticks ? new Suppliers(demo.seed(), terms, demo.zone(), demo.reliability()) : null;
    return new PlayRun(
            cluster,
            demo.world(),
            demo.sales() == null ? 0 : demo.sales().playedEvents(),
            spread,
            json,
            out)
        .play(
            suppliers,
            new ReviewSteps(terms.values(), demo.zone())::nextReview,
            partners,
            running.health(),
            running.accounting());
  }
}

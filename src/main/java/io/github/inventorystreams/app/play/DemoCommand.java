package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.config.Durations;
import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Elapsed;
import io.github.inventorystreams.app.console.StopSignal;
import io.github.inventorystreams.app.notify.Notifications;
import io.github.inventorystreams.app.service.Service;
import io.github.inventorystreams.app.service.Service.Running;
import io.github.inventorystreams.app.service.ServiceOptions;
import io.github.inventorystreams.app.service.Surroundings;
import io.github.inventorystreams.app.supply.OrderDelivery;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.PlayFigures;
import io.github.inventorystreams.simulation.ReviewSteps;
import io.github.inventorystreams.simulation.Suppliers;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that runs the whole product on a world of its own. */
@Command(
    name = "demo",
    description = {
      "Starts a broker and the processor in this process and plays a shop to them in fast event time: customers buy, warnings and purchase orders come, suppliers deliver.",
      "The shop is simulated, or its sales come from a file (--sales) with the columns timestamp, order_id, sku, quantity and perhaps location, unit_price. Of a file, a positive quantity is a sale, a negative one a return; each row is one event, rows that the options say move no stock are counted by reason, and bad rows are written to a file. Its SKUs are spread over three suppliers by hash, who are ordered from on Mondays and Thursdays at 18:00 and deliver after 5, 6 and 7 days."
    })
public final class DemoCommand extends JsonCommand {
  @Mixin private final ServiceOptions serviceOptions = new ServiceOptions();
  @Mixin private final DemoWorldOptions worldOptions = new DemoWorldOptions();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description =
          "Spread the play over this real time, e.g. 5m, and keep HTTP open so long; otherwise it goes as fast as it can.")
  private @Nullable String spread;

  public DemoCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    Elapsed watch = new Elapsed();
    InstantSource clock = InstantSource.system();
    Duration duration = spread == null ? Duration.ZERO : duration(spread);
    DemoWorld demo = worldOptions.world(clock.instant());
    Map<String, String> flags = serviceOptions.flags();
    flags.putIfAbsent(ReviewSettings.CLOCK.name(), "stream");
    // A demo must not reach a broker that the environment or a file names.
    flags.put(KafkaSettings.BOOTSTRAP_SERVERS.name(), "");
    try (StopSignal stop = new StopSignal();
        DemoDirectory directory = DemoDirectory.of(options().dataDirectory())) {
      flags.put(ServiceSettings.DATA_DIRECTORY.name(), directory.path().toString());
      Settings settings = options().settings(flags);
      PrintWriter out = out();
      new Service(
              settings,
              Notifications.plan(settings, options().environment(), out),
              OrderDelivery.plan(settings, options().environment(), clock),
              new Surroundings(out, err(), clock, stop))
          .runDuring(running -> play(demo, settings, duration, running, watch, out));
    }
    return 0;
  }

  private void play(
      DemoWorld demo,
      Settings settings,
      Duration duration,
      Running running,
      Elapsed watch,
      PrintWriter out) {
    Map<String, SupplierTerms> terms =
        demo.world().settings().terms(StageSettingsFactory.of(settings).supplierDefaults());
    boolean ticks = settings.get(ReviewSettings.CLOCK) == ReviewClock.STREAM;
    Suppliers suppliers =
        ticks ? new Suppliers(demo.seed(), terms, demo.zone(), demo.reliability()) : null;
    Accounting before = running.accounting().get();
    PlayFigures figures =
        new PlayRun(
                new Cluster(ClientProperties.of(settings, running.brokers()), settings.topics()),
                demo.world(),
                demo.sales() == null ? 0 : demo.sales().playedEvents(),
                duration,
                isJson(),
                out)
            .play(
                suppliers,
                new ReviewSteps(terms.values(), demo.zone())::nextReview,
                running.health(),
                running.accounting());
    Accounting counted = PlayRun.between(before, running.accounting().get());
    double seconds = watch.seconds();
    new PlaySummary(figures, counted, demo.sales(), true, demo.rejects(), seconds)
        .print(out, isJson());
  }

  private static Duration duration(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage("--for " + e.getMessage() + ".");
    }
  }
}

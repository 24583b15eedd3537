package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.config.Durations;
import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Elapsed;
import io.github.inventorystreams.app.console.StopSignal;
import io.github.inventorystreams.app.notify.Notifications;
import io.github.inventorystreams.app.play.partners.DemoOutbox;
import io.github.inventorystreams.app.service.Service;
import io.github.inventorystreams.app.service.ServiceOptions;
import io.github.inventorystreams.app.service.Surroundings;
import io.github.inventorystreams.app.supply.OrderDelivery;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
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
  /** In place of a file: the suppliers are played, too. */
  private static final String PLAYED = "";

  @Mixin private final ServiceOptions serviceOptions = new ServiceOptions();
  @Mixin private final DemoWorldOptions worldOptions = new DemoWorldOptions();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description =
          "Spread the play over this real time, e.g. 5m, and keep HTTP open so long; otherwise it goes as fast as it can.")
  private @Nullable String spread;

  @Option(
      names = "--supply",
      arity = "0..1",
      paramLabel = "FILE",
      fallbackValue = PLAYED,
      description =
          "Bring orders to suppliers, as this file says (docs/suppliers.md); without a file, to the simulated ones, into the folder outbox of the data directory: as mails, tables, PDF and UBL. They answer on the page behind a mail's link and by files.")
  private @Nullable String supply;

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
    if (supply != null) {
      flags.put(ServiceSettings.SUPPLY_CONFIG.name(), supply);
    }
    try (StopSignal stop = new StopSignal();
        DemoDirectory directory = DemoDirectory.of(options().dataDirectory())) {
      flags.put(ServiceSettings.DATA_DIRECTORY.name(), directory.path().toString());
      Settings settings = options().settings(flags);
      PrintWriter out = out();
      DemoOutbox outbox = PLAYED.equals(supply) ? outbox(demo, settings) : null;
      new Service(
              settings,
              Notifications.plan(settings, options().environment(), out),
              outbox == null
                  ? OrderDelivery.plan(settings, options().environment(), clock)
                  : Optional.of(outbox.delivery()),
              new Surroundings(out, err(), clock, stop))
          .runDuring(
              running ->
                  new DemoPlay(demo, settings, duration, outbox, isJson(), out)
                      .play(running, watch));
    }
    return 0;
  }

  private DemoOutbox outbox(DemoWorld demo, Settings settings) {
    if (demo.sales() != null) {
      throw CommandException.wrongUsage(
          "--supply without a file plays the suppliers of the simulated shop: with --sales, name a file.");
    }
    if (settings.get(ReviewSettings.CLOCK) != ReviewClock.STREAM) {
      throw CommandException.wrongUsage(
          "--supply without a file needs --clock stream: under another clock nobody answers.");
    }
    return DemoOutbox.make(options().dataDirectory());
  }

  private static Duration duration(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage("--for " + e.getMessage() + ".");
    }
  }
}

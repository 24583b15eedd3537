package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.ConfiguredCommand;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.StopSignal;
import io.github.inventorystreams.app.notify.Notifications;
import io.github.inventorystreams.app.supply.OrderDelivery;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that runs the service. */
@Command(
    name = "run",
    description =
        "Runs the service, on the given Kafka brokers or on a broker of its own in the data directory.")
public final class RunCommand extends ConfiguredCommand {
  @Mixin private final ServiceOptions serviceOptions = new ServiceOptions();

  @Option(
      names = "--wait-for-broker",
      paramLabel = "DURATION",
      description = "How long to wait for a missing broker: 60s, 0 or forever.")
  private @Nullable String waitForBroker;

  @Option(
      names = "--supply",
      paramLabel = "FILE",
      description = "Bring orders to suppliers, as this file says (docs/suppliers.md).")
  private @Nullable String supply;

  public RunCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> flags = serviceOptions.flags();
    if (waitForBroker != null) {
      flags.put(KafkaSettings.WAIT_FOR_BROKER.name(), waitForBroker);
    }
    if (supply != null) {
      flags.put(ServiceSettings.SUPPLY_CONFIG.name(), supply);
    }
    Settings settings = options().settings(flags);
    InstantSource clock = InstantSource.system();
    try (StopSignal stop = new StopSignal()) {
      new Service(
              settings,
              Notifications.plan(settings, options().environment(), out()),
              OrderDelivery.plan(settings, options().environment(), clock),
              new Surroundings(out(), err(), clock, stop))
          .run();
    }
    return 0;
  }
}

package io.github.inventorystreams.app.supply;

import io.github.inventorystreams.app.acls.MissingRights;
import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.connect.StatusPort;
import io.github.inventorystreams.app.connect.Watch;
import io.github.inventorystreams.app.console.ClosedTogether;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.StopSignal;
import io.github.inventorystreams.app.console.Table;
import io.github.inventorystreams.app.topics.KafkaLook;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.stream.SupplyStatus;
import io.github.inventorystreams.web.StatusServer;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command that brings orders to suppliers. */
@Command(
    name = "supply",
    description = {
      "Brings purchase orders to suppliers, by mail, webhook, folder or SFTP, in the form that each reads, and takes in what they answer. The setting supply.config, or FILE, says how; docs/suppliers.md explains it.",
      "It begins with the orders that are placed after its first start. It goes on until it is stopped, and then says how they stand. Several of them share the work."
    })
public final class SupplyCommand extends JsonCommand {
  private static final Duration TO_CLOSE = Duration.ofSeconds(8);

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Who is sent orders in which way; in place of supply.config.")
  private @Nullable String file;

  @Mixin private final StatusPort statusPort = new StatusPort();

  public SupplyCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> flags = new LinkedHashMap<>();
    if (file != null) {
      flags.put(ServiceSettings.SUPPLY_CONFIG.name(), file);
    }
    Settings settings = options().settings(flags);
    InstantSource clock = InstantSource.system();
    PlannedDelivery planned =
        OrderDelivery.plan(settings, options().environment(), clock)
            .orElseThrow(
                () ->
                    CommandException.wrongUsage(
                        "Nobody is to be sent orders: name a file, as in supply config/supply/example.json, or set supply.config."));
    deliver(planned, settings, clock, out());
    return 0;
  }

  private void deliver(
      PlannedDelivery planned, Settings settings, InstantSource clock, PrintWriter out)
      throws InterruptedException {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    SupplyStatus status;
    try (StopSignal stop = new StopSignal();
        ClosedTogether parts = new ClosedTogether(TO_CLOSE)) {
      TopicAdmin admin = parts.add("watch of Kafka", TopicAdmin.connect(settings, brokers));
      Watch watch = parts.add("watch", watch(settings, brokers, admin, clock));
      MissingRights.checkSupply(settings, brokers);
      OrderDelivery delivery = parts.add("delivery", OrderDelivery.of(planned, settings, brokers));
      status = delivery.status();
      StatusServer server =
          statusPort.serve(
              settings, new SupplyHealth(status, watch::trouble), new SupplyMetrics(status));
      try (server) {
        watch.start();
        delivery.start();
        delivery.awaitFollowing(stop.asked());
        out.printf(
            "ready: kafka=%s channels=%s%s%s%n",
            brokers,
            String.join(",", planned.plan().ways().keySet().stream().sorted().toList()),
            delivery.pagesAddress().map(address -> " pages=" + address).orElse(""),
            StatusPort.told(server));
        out.flush();
        stop.asked().join();
      }
    }
    summarize(status, out);
  }

  /** A watch over the topics that are read and written; they have to be there. */
  private static Watch watch(
      Settings settings, String brokers, TopicAdmin admin, InstantSource clock) {
    OrderTopics.check(admin, settings.topics(), brokers);
    List<String> needed = OrderTopics.needed(settings.topics());
    return new KafkaLook(admin, needed, Map.of()).watch(clock);
  }

  private void summarize(SupplyStatus status, PrintWriter out) {
    List<String> names = status.channelNames().stream().sorted().toList();
    if (isJson()) {
      out.println(
          Json.line(Map.of("channels", names.stream().map(name -> row(status, name)).toList())));
    } else {
      List<String> heads = new ArrayList<>(List.of("CHANNEL"));
      for (DeliveryState state : DeliveryState.values()) {
        heads.add(state.name());
      }
      Table table = new Table(heads.toArray(String[]::new));
      names.forEach(name -> table.add(cells(status, name)));
      table.lines().forEach(out::println);
    }
    out.flush();
  }

  private static Map<String, Object> row(SupplyStatus status, String name) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("channel", name);
    for (DeliveryState state : DeliveryState.values()) {
      row.put(state.name().toLowerCase(Locale.ROOT), status.channel(name).count(state));
    }
    row.put("lastError", status.failure(name));
    return row;
  }

  private static String[] cells(SupplyStatus status, String name) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (DeliveryState state : DeliveryState.values()) {
      cells.add(Long.toString(status.channel(name).count(state)));
    }
    return cells.toArray(String[]::new);
  }
}

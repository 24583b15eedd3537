package io.github.inventorystreams.app.notify;

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
import io.github.inventorystreams.notify.DeliveryResult;
import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.notify.stream.ChannelStatus;
import io.github.inventorystreams.notify.stream.Notifier;
import io.github.inventorystreams.web.StatusServer;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that notifies people of warnings. */
@Command(
    name = "notify",
    description = {
      "Tells people and machines of warnings: by mail, webhook, Slack, short message, call, Alertmanager. The setting notify.config, or FILE, says whom; docs/notifications.md explains it.",
      "It goes on until it is stopped, and then says what it has told. Several of them share the work."
    })
public final class NotifyCommand extends JsonCommand {
  private static final Duration TO_CLOSE = Duration.ofSeconds(6);

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Who is told what, when and how; in place of notify.config.")
  private @Nullable String file;

  @Option(
      names = "--test",
      paramLabel = "CHANNEL",
      description = "Send one test message to this channel, at once, and end.")
  private @Nullable String test;

  @Mixin private final StatusPort statusPort = new StatusPort();

  public NotifyCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Map<String, String> flags = new LinkedHashMap<>();
    if (file != null) {
      flags.put(ServiceSettings.NOTIFY_CONFIG.name(), file);
    }
    Settings settings = options().settings(flags);
    PrintWriter out = out();
    if (settings.get(ServiceSettings.NOTIFY_CONFIG).isEmpty()) {
      throw CommandException.wrongUsage(
          "Nobody is to be told: name a file, as in notify config/notify/example.json, or set notify.config.");
    }
    InstantSource clock = InstantSource.system();
    NotifyPlan plan = Notifications.plan(settings, options().environment(), out);
    if (test != null) {
      sendTest(plan, test, clock, out);
    } else {
      follow(plan, settings, clock, out);
    }
    return 0;
  }

  private void sendTest(NotifyPlan plan, String channel, InstantSource clock, PrintWriter out) {
    Optional<String> problem = new TestMessage(clock.millis()).send(plan, channel).problem();
    if (problem.isPresent()) {
      throw CommandException.failed(
          "%s has not taken the test message: %s.".formatted(channel, problem.get()));
    }
    if (isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("channel", channel);
      answer.put("delivered", 1);
      out.println(Json.line(answer));
    } else {
      out.printf("%s has taken the test message.%n", channel);
    }
    out.flush();
  }

  private void follow(NotifyPlan plan, Settings settings, InstantSource clock, PrintWriter out) {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    List<ChannelStatus> channels;
    try (StopSignal stop = new StopSignal();
        ClosedTogether parts = new ClosedTogether(TO_CLOSE)) {
      TopicAdmin admin = parts.add("watch of Kafka", TopicAdmin.connect(settings, brokers));
      Watch watch = parts.add("watch", watch(settings, brokers, admin, clock));
      MissingRights.checkNotifier(settings, brokers);
      Notifier notifier =
          parts.add("notifier", Notifications.notifier(plan, settings, brokers, clock));
      channels = notifier.status();
      StatusServer server =
          statusPort.serve(
              settings,
              new NotifierHealth(channels, watch::trouble),
              new NotificationMetrics(channels));
      try (server) {
        watch.start();
        notifier.start();
        out.printf(
            "ready: kafka=%s channels=%s%s%n",
            brokers, String.join(",", plan.channelNames()), StatusPort.told(server));
        out.flush();
        stop.asked().join();
      }
    }
    summarize(channels, out);
  }

  /** A watch over the topics that are read; they have to be there. */
  private static Watch watch(
      Settings settings, String brokers, TopicAdmin admin, InstantSource clock) {
    List<String> needed =
        List.of(
            settings.topics().lowStockWarnings(),
            settings.topics().purchaseOrders(),
            settings.topics().orderDeliveries(),
            settings.topics().acknowledgements());
    if (admin.existing(needed).size() < needed.size()) {
      throw CommandException.failed(
          "There are no topics %s at %s: topics --create makes them."
              .formatted(String.join(" and ", needed), brokers));
    }
    return new KafkaLook(admin, needed, Map.of()).watch(clock);
  }

  private void summarize(List<ChannelStatus> channels, PrintWriter out) {
    if (isJson()) {
      out.println(
          Json.line(Map.of("channels", channels.stream().map(NotifyCommand::row).toList())));
    } else {
      Table table = new Table("CHANNEL", "DELIVERED", "RETRIED", "DEAD", "SUPPRESSED", "OUTDATED");
      channels.forEach(channel -> table.add(cells(channel)));
      table.lines().forEach(out::println);
    }
    out.flush();
  }

  private static Map<String, Object> row(ChannelStatus channel) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("channel", channel.name());
    for (DeliveryResult result : DeliveryResult.values()) {
      row.put(result.name().toLowerCase(Locale.ROOT), channel.count(result));
    }
    row.put("waiting", channel.waiting());
    row.put("lastError", channel.lastError());
    return row;
  }

  private static String[] cells(ChannelStatus channel) {
    List<String> cells = new ArrayList<>(List.of(channel.name()));
    for (DeliveryResult result : DeliveryResult.values()) {
      cells.add(Long.toString(channel.count(result)));
    }
    return cells.toArray(String[]::new);
  }
}

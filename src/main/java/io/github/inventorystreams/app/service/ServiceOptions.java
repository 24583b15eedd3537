package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Setting;
import io.github.inventorystreams.app.notify.Notifications;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that process events themselves. */
public final class ServiceOptions {
  @Option(
      names = "--broker-port",
      paramLabel = "PORT",
      description = "The port of the embedded broker; 0 picks a free one.")
  private @Nullable String brokerPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description = "The port of HTTP; 0 picks a free one.")
  private @Nullable String httpPort;

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      description = "The address of HTTP; one that other machines reach needs http.token.")
  private @Nullable String httpHost;

  @Option(
      names = "--clock",
      paramLabel = "wall|stream",
      description = "What makes reviews due: the time of day, or ticks in the input.")
  private @Nullable String clock;

  @Option(
      names = "--notify",
      arity = "0..1",
      paramLabel = "FILE",
      fallbackValue = Notifications.MAILS,
      description =
          "Tell people of warnings, as this file says (docs/notifications.md); without a file, by mails in the folder mails of the data directory.")
  private @Nullable String notify;

  /** Those that were given, as settings. */
  public Map<String, String> flags() {
    Map<String, String> flags = new LinkedHashMap<>();
    put(flags, KafkaSettings.BROKER_PORT, brokerPort);
    put(flags, ServiceSettings.HTTP_PORT, httpPort);
    put(flags, ServiceSettings.HTTP_HOST, httpHost);
    put(flags, ReviewSettings.CLOCK, clock);
    put(flags, ServiceSettings.NOTIFY_CONFIG, notify);
    return flags;
  }

  private static void put(Map<String, String> flags, Setting<?> setting, @Nullable String value) {
    if (value != null) {
      flags.put(setting.name(), value);
    }
  }
}

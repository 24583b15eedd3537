package io.github.inventorystreams.app.notify;

import io.github.inventorystreams.app.config.Durations;
import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.notify.config.NotifyFile;
import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.notify.stream.Notifier;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The notifier of warnings that the settings ask for. */
public final class Notifications {
  /** In place of a file: every warning as a mail in a folder. */
  public static final String MAILS = "mails";

  private static final String GROUP = "-notify-";

  private Notifications() {}

  /**
   * The plan that the settings name; an empty one where they name none.
   *
   * @throws CommandException if its file can't be read or is wrong
   */
  public static NotifyPlan plan(
      Settings settings, Map<String, String> environment, PrintWriter out) {
    String name = settings.get(ServiceSettings.NOTIFY_CONFIG).orElse(null);
    if (name == null) {
      return new NotifyPlan(List.of(), List.of(), Duration.ZERO);
    }
    if (name.equals(MAILS)) {
      return NotifyFile.mailsIn(
          settings.dataDirectory().resolve(MAILS), settings.get(InputSettings.LOCATION_ZONE));
    }
    Path file = Path.of(name).toAbsolutePath();
    try {
      return new NotifyFile(folder(file), environment, out, Durations::parse)
          .parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw CommandException.failed(
          "There is no file %s, which notify.config names.".formatted(name), e);
    } catch (IOException e) {
      throw CommandException.failed(
          "The file %s that notify.config names can't be read: %s.".formatted(name, e), e);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage("%s: %s.".formatted(name, e.getMessage()));
    }
  }

  /** What carries the plan out, to be started. */
  public static Notifier notifier(
      NotifyPlan plan, Settings settings, String brokers, InstantSource clock) {
    return new Notifier(
        plan,
        ClientProperties.of(settings, brokers),
        settings.topics(),
        settings.get(KafkaSettings.APPLICATION_ID) + GROUP,
        clock,
        settings.get(ReviewSettings.CLOCK) == ReviewClock.STREAM);
  }

  private static Path folder(Path file) {
    @Nullable Path folder = file.getParent();
    return folder == null ? Path.of("").toAbsolutePath() : folder;
  }
}

package io.github.inventorystreams.app.reset;

import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.service.DataDirectory;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.broker.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that has the books made anew from their events. */
@Command(
    name = "reset",
    description = {
      "Has the next start make all books anew from the first stock event: after an upgrade that does not read the old state, after partitions were added, or where a book is wrong.",
      "Orders, warnings and levels that were published are facts: they are kept, and none is made again. All instances have to be stopped."
    })
public final class ResetCommand extends JsonCommand {
  @Option(names = "--dry-run", description = "Say what goes and what stays, and change nothing.")
  private boolean isDryRun;

  @Option(
      names = "--from-levels",
      description =
          "Where the first events are gone: publish a count of each book by its last level, then go on with the events that are left.")
  private boolean isFromLevels;

  public ResetCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    String external = settings.get(KafkaSettings.BOOTSTRAP_SERVERS).orElse(null);
    if (external == null) {
      resetOnOwnBroker(settings);
    } else {
      reset(settings, external);
    }
    return 0;
  }

  private void resetOnOwnBroker(Settings settings) {
    Path broker = settings.dataDirectory().resolve("broker");
    if (!Files.isDirectory(broker)) {
      throw CommandException.failed(
          "There is nothing to reset in %s: name the directory with --data-dir, or the brokers with --bootstrap-servers."
              .formatted(settings.dataDirectory()));
    }
    try (DataDirectory directory =
            DataDirectory.open(settings.dataDirectory(), settings.stateDirectory());
        EmbeddedBroker own =
            EmbeddedBroker.start(
                directory.path().resolve("broker"), settings.get(KafkaSettings.BROKER_PORT))) {
      reset(settings, own.bootstrapServers());
    }
  }

  private void reset(Settings settings, String brokers) {
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      Reset reset = new Reset(settings, brokers, new TopicSetup(admin, settings), isFromLevels);
      ResetOutlook outlook = reset.outlook();
      if (!isJson()) {
        outlook.lines().forEach(out()::println);
        out().flush();
      }
      if (!isDryRun) {
        reset.perform(isJson());
      }
      print(outlook);
    }
  }

  private void print(ResetOutlook outlook) {
    if (isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("done", !isDryRun);
      answer.put("reset", outlook);
      out().println(Json.line(answer));
    } else {
      out()
          .println(
              isDryRun
                  ? "Nothing was changed."
                  : "Done: the next start of run makes the books anew.");
    }
  }
}

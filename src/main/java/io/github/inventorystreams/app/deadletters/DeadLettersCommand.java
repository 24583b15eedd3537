package io.github.inventorystreams.app.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.InputSettings.MissingTime;
import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.topics.RecordSender;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.stages.LateEventHeader;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what was refused, and sends chosen records back. */
@Command(
    name = "dead-letters",
    description = {
      "Counts the dead letters by reason; with --reason, --topic or --at it shows them.",
      "--resend sends the chosen ones back to their topic as they were published. What has been applied meanwhile is a duplicate and changes nothing."
    })
public final class DeadLettersCommand extends JsonCommand {
  @Mixin private final DeadLetterChoice choice = new DeadLetterChoice();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      showDefaultValue = Visibility.ALWAYS,
      description = "Show the last N of those that were chosen.")
  private int limit = 20;

  @Option(names = "--resend", description = "Send the chosen ones back; needs --yes.")
  private boolean resend;

  @Option(
      names = "--as-late",
      description =
          "Send chosen sales that came TOO_LATE back as demand of their day: it counts in the history, the stock stays as it is. Needs --yes.")
  private boolean asLate;

  @Option(names = "--yes", description = "Do send; without it, only their number is told.")
  private boolean yes;

  public DeadLettersCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw CommandException.wrongUsage("--limit must be at least 1.");
    }
    if ((resend || asLate) && !choice.isMade()) {
      throw CommandException.wrongUsage("Choose what to send with --reason, --topic or --at.");
    }
    Settings settings = settings();
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      if (admin.existing(List.of(settings.topics().deadLetters())).isEmpty()) {
        throw CommandException.failed(
            "There is no topic %s at %s: topics --create makes it."
                .formatted(settings.topics().deadLetters(), brokers));
      }
    }
    DeadLetterLog log = new DeadLetterLog(settings, brokers);
    if (resend || asLate) {
      send(settings, brokers, log);
    } else if (choice.isMade()) {
      show(log);
    } else {
      summarize(log);
    }
    out().flush();
    return 0;
  }

  private void summarize(DeadLetterLog log) {
    DeadLetterSummary summary = new DeadLetterSummary();
    log.read(summary::add);
    PrintWriter out = out();
    if (isJson()) {
      out.println(Json.line(Map.of("reasons", summary.rows())));
    } else if (summary.rows().isEmpty()) {
      out.println("No dead letters.");
    } else {
      summary.table().lines().forEach(out::println);
    }
  }

  private void show(DeadLetterLog log) {
    Deque<DeadLetterView> last = new ArrayDeque<>();
    long[] chosen = {0};
    log.read(
        entry -> {
          if (choice.has(entry)) {
            chosen[0]++;
            last.add(DeadLetterView.of(entry));
            if (last.size() > limit) {
              last.remove();
            }
          }
        });
    PrintWriter out = out();
    if (isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("chosen", chosen[0]);
      answer.put("deadLetters", List.copyOf(last));
      out.println(Json.line(answer));
      return;
    }
    last.forEach(view -> view.lines().forEach(out::println));
    if (chosen[0] > last.size()) {
      out.printf("the last %d of %d (--limit shows more)%n", last.size(), chosen[0]);
    } else {
      out.printf("%d dead letters%n", chosen[0]);
    }
  }

  private void send(Settings settings, String brokers, DeadLetterLog log) {
    List<String> returnable = new ArrayList<>(settings.topics().stockEvents());
    if (!asLate) {
      returnable.add(settings.topics().supplierEvents());
    }
    boolean timeMatters = settings.get(InputSettings.TIME) == MissingTime.RECORD;
    long[] fit = {0};
    long[] unfit = {0};
    try (RecordSender sender = new RecordSender(settings, brokers)) {
      log.read(
          entry -> {
            if (!choice.has(entry)) {
              return;
            }
            boolean late = entry.letter().reason().equals(DeadLetterReason.TOO_LATE.name());
            if (!returnable.contains(entry.letter().origin().topic()) || (asLate && !late)) {
              unfit[0]++;
              return;
            }
            fit[0]++;
            if (yes) {
              sender.send(returned(entry, timeMatters));
            }
          });
      sender.flush();
    }
    print(fit[0], unfit[0]);
  }

  /**
   * @param timeMatters whether the record's timestamp is the time of its event; else it is the time
   *     of sending back, as a topic may delete old ones
   */
  private ProducerRecord<byte[], byte[]> returned(DeadLetterLog.Entry entry, boolean timeMatters) {
    Headers headers = entry.letter().original();
    if (asLate) {
      headers
          .remove(LateEventHeader.HEADER)
          .add(LateEventHeader.HEADER, LateEventHeader.ACCEPT.getBytes(UTF_8));
    }
    return new ProducerRecord<>(
        entry.letter().origin().topic(),
        null,
        timeMatters ? entry.letter().timestampMillis() : null,
        entry.bearer().key(),
        entry.bearer().value(),
        headers);
  }

  private void print(long fit, long unfit) {
    PrintWriter out = out();
    if (isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("chosen", fit + unfit);
      answer.put("sent", yes ? fit : 0);
      answer.put("notReturnable", unfit);
      out.println(Json.line(answer));
      return;
    }
    out.println(
        yes
            ? "%d dead letters sent back".formatted(fit)
            : "%d dead letters would be sent back: add --yes".formatted(fit));
    if (unfit > 0) {
      out.println(
          asLate
              ? "%d were not: only stock events that came TOO_LATE can be booked late"
                  .formatted(unfit)
              : "%d were not: settings are published anew, since an old one would undo a newer"
                  .formatted(unfit));
    }
  }
}

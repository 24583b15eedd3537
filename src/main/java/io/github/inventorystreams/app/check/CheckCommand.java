package io.github.inventorystreams.app.check;

import io.github.inventorystreams.app.check.CheckPart.Report;
import io.github.inventorystreams.app.check.Finding.Severity;
import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that says what is wrong before it fails. */
@Command(
    name = "check",
    description = {
      "Says what is wrong before it fails: a line for each thing, with what mends it. It makes and changes no topic, record or file of yours, and exits with 1 if something is wrong; hints alone are no failure.",
      "It looks at the brokers and their version, the topics, the rights of the service, the disks, the clocks, and, if supply.config is set, the delivery of orders: the file of suppliers, and whether what is set for SKUs, suppliers and locations is enough for the form that each supplier reads."
    })
public final class CheckCommand extends JsonCommand {
  private static final Report NOT_LOOKED =
      new Report("nothing, since Kafka does not answer", List.of());

  @Option(
      names = "--supply",
      paramLabel = "FILE",
      description = "Look at the delivery of orders alone, by this file in place of supply.config.")
  private @Nullable String supply;

  public CheckCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Map<String, String> flags = new LinkedHashMap<>();
    if (supply != null) {
      flags.put(ServiceSettings.SUPPLY_CONFIG.name(), supply);
    }
    List<CheckPart> parts = parts(options().settings(flags));
    List<Finding> all = new ArrayList<>();
    Map<String, String> scopes = new LinkedHashMap<>();
    boolean silent = false;
    for (CheckPart part : parts) {
      Report report = silent && part.needsKafka() ? NOT_LOOKED : look(part);
      silent |= part instanceof KafkaPart && isWrong(report);
      scopes.put(part.name(), report.scope());
      all.addAll(report.findings());
    }
    print(all, scopes);
    List<Finding> wrong = all.stream().filter(each -> each.severity() == Severity.WRONG).toList();
    if (!wrong.isEmpty()) {
      throw CommandException.failed(
          wrong.size() == 1
              ? "One thing is wrong."
              : "%d things are wrong.".formatted(wrong.size()));
    }
    return 0;
  }

  private List<CheckPart> parts(Settings settings) {
    List<CheckPart> parts = new ArrayList<>();
    if (supply == null) {
      parts.add(new KafkaPart(settings));
      parts.add(new TopicsPart(settings));
      parts.add(new RightsPart(settings));
      parts.add(new DiskPart(settings));
      parts.add(new ClockPart(settings, InstantSource.system()));
    }
    if (settings.get(ServiceSettings.SUPPLY_CONFIG).isPresent()) {
      parts.add(new SupplyPart(settings, options().environment(), InstantSource.system()));
    }
    return parts;
  }

  private static boolean isWrong(Report report) {
    return report.findings().stream().anyMatch(each -> each.severity() == Severity.WRONG);
  }

  /** What keeps a part from looking is wrong, and keeps no other part from it. */
  private static Report look(CheckPart part) {
    try {
      return part.look();
    } catch (CommandException e) {
      return new Report(
          "nothing",
          List.of(
              new Finding(
                  part.name(),
                  Severity.WRONG,
                  String.valueOf(e.getMessage()).replaceFirst("\\.$", ""))));
    }
  }

  private void print(List<Finding> all, Map<String, String> scopes) {
    PrintWriter out = out();
    if (isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("lookedAt", scopes);
      answer.put("findings", all);
      out.println(Json.line(answer));
    } else {
      all.forEach(
          each ->
              out.printf(
                  "%s %s: %s%n",
                  each.severity().name().toLowerCase(Locale.ROOT), each.part(), each.text()));
      scopes.forEach(
          (part, scope) ->
              out.printf(
                  "%s: looked at %s; %d wrong, %d hints%n",
                  part, scope, count(all, part, Severity.WRONG), count(all, part, Severity.HINT)));
    }
    out.flush();
  }

  private static long count(List<Finding> all, String part, Severity severity) {
    return all.stream()
        .filter(each -> each.part().equals(part) && each.severity() == severity)
        .count();
  }
}

package io.github.inventorystreams.app.settings;

import io.github.inventorystreams.app.config.ConfigOptions;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.imports.ImportFile;
import io.github.inventorystreams.app.imports.ImportTable;
import io.github.inventorystreams.app.imports.ImportTable.Problem;
import io.github.inventorystreams.app.settings.SettingsChange.State;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Publishes settings from a file. */
@Command(
    name = "import",
    description = {
      "Publishes what a file of rows sets for SKUs, suppliers and locations. A column kind says for whom a row is: sku, supplier or location; without it, a column sku says so, else supplierId, else location. The other columns are the fields of the topics.",
      "A row replaces all that was set for its SKU (at its location), supplier or location: an empty cell, or a column that is not there, is back at the default. yes in the column reset, with nothing else set, takes all back. Rows that change nothing are not published.",
      "--dry-run tells what each row changes of what the topics hold."
    })
final class SettingsImportCommand implements Callable<Integer> {
  private static final int MOST_CHANGES = 50;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ConfigOptions options;
  @Mixin private final ImportFile file = new ImportFile();

  SettingsImportCommand(Map<String, String> environment) {
    options = new ConfigOptions(environment);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings(Map.of());
    ImportTable table = file.table(SettingsRows.COLUMNS, ZoneId.of(settings.text("location.zone")));
    String note = table.note();
    if (note != null && !file.isJson()) {
      spec.commandLine().getErr().println(note);
    }
    SettingsRows rows = SettingsRows.of(table);
    if (!rows.problems().isEmpty()) {
      refuse(table, rows);
    }
    List<SettingsChange> changes = changes(settings, rows);
    List<SettingsChange> real =
        changes.stream().filter(change -> change.state() != State.UNCHANGED).toList();
    if (!file.isDryRun() && !real.isEmpty()) {
      file.publish(
          settings,
          real.stream()
              .map(change -> change.row().settings().toProduce(settings.topics()))
              .toList());
    }
    tell(table, changes, real);
    return 0;
  }

  private static List<SettingsChange> changes(Settings settings, SettingsRows rows) {
    Set<SettingsKind> kinds =
        rows.rows().stream().map(row -> row.settings().kind()).collect(Collectors.toSet());
    PublishedSettings published = PublishedSettings.read(settings, kinds);
    return rows.rows().stream()
        .map(
            row ->
                SettingsChange.of(
                    row, published.of(row.settings().kind()).get(row.settings().key())))
        .toList();
  }

  private void refuse(ImportTable table, SettingsRows rows) {
    List<Problem> problems = rows.problems();
    int count = problems.size() + rows.rows().size();
    if (file.isJson()) {
      print(answer(table, count, 0, problems, List.of()));
    } else {
      file.tell(problems, spec.commandLine().getErr());
    }
    throw file.refusal(problems, count);
  }

  private void tell(ImportTable table, List<SettingsChange> changes, List<SettingsChange> real) {
    int published = file.isDryRun() ? 0 : real.size();
    if (file.isJson()) {
      print(answer(table, changes.size(), published, List.of(), changes));
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (file.isDryRun()) {
      real.stream()
          .limit(MOST_CHANGES)
          .forEach(change -> out.printf("line %d: %s%n", change.row().line(), change.line()));
      if (real.size() > MOST_CHANGES) {
        out.printf("and %d more; --json has all%n", real.size() - MOST_CHANGES);
      }
    }
    Map<State, Long> counts = counts(changes);
    out.printf(
        "%d rows: %d new, %d changed, %d back to the defaults, %d unchanged; %s%n",
        changes.size(),
        counts.get(State.NEW),
        counts.get(State.CHANGED),
        counts.get(State.RESET),
        counts.get(State.UNCHANGED),
        file.isDryRun() ? "nothing was published" : published + " published");
    out.flush();
  }

  private static Map<State, Long> counts(List<SettingsChange> changes) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, changes.stream().filter(change -> change.state() == state).count());
    }
    return counts;
  }

  private static Map<String, Object> answer(
      ImportTable table,
      int rows,
      int published,
      List<Problem> problems,
      List<SettingsChange> changes) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", rows);
    answer.put("published", published);
    counts(changes).forEach((state, count) -> answer.put(word(state), count));
    answer.put("filtered", table.filtered());
    answer.put("unreadColumns", table.unread());
    answer.put("problems", problems);
    answer.put("changes", changes.stream().map(Told::of).toList());
    return answer;
  }

  /** A change as JSON. */
  private record Told(int line, String kind, String key, String state, List<String> fields) {
    static Told of(SettingsChange change) {
      SettingsRecord settings = change.row().settings();
      return new Told(
          change.row().line(),
          settings.kind().word(),
          settings.key(),
          word(change.state()),
          change.fields());
    }
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private void print(Map<String, Object> answer) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Json.line(answer));
    out.flush();
  }
}

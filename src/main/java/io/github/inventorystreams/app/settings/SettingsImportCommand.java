package io.github.inventorystreams.app.settings;

import io.github.inventorystreams.app.config.ConfiguredCommand;
import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.imports.ImportFile;
import io.github.inventorystreams.app.imports.ImportTable;
import io.github.inventorystreams.app.imports.ImportTable.Problem;
import io.github.inventorystreams.app.settings.SettingsChange.State;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes settings from a file. */
@Command(
    name = "import",
    description = {
      "Publishes what a file of rows sets for SKUs, suppliers and locations. A column kind says for whom a row is: sku, supplier or location; without it, a column sku says so, else supplierId, else location. The other columns are the fields of the topics.",
      "What the file has no column for stays as it is set; an empty cell is back at the default. With --replace a row replaces all that was set for its SKU (at its location), supplier or location. yes in the column reset, with nothing else set, takes all back. Rows that change nothing are not published.",
      "A name with blanks around it stands in quotes as JSON text; in CSV \"\"\"B12 \"\"\".",
      "--dry-run tells what each row changes of what the topics hold. The summary names, by column, what changes and what is lost."
    })
final class SettingsImportCommand extends ConfiguredCommand {
  private static final int MAX_CHANGES = 50;

  @Mixin private final ImportFile file = new ImportFile();

  @Option(
      names = "--replace",
      description = "Takes back what the file has no column for, instead of leaving it as it is.")
  private boolean replace;

  SettingsImportCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    ImportTable table = file.table(SettingsRows.COLUMNS, settings.get(InputSettings.LOCATION_ZONE));
    String note = table.note();
    if (note != null && !file.isJson()) {
      err().println(note);
    }
    SettingsRows rows = SettingsRows.of(table);
    if (!rows.problems().isEmpty()) {
      refuse(table, rows.problems(), rows.rows().size());
    }
    List<Problem> problems = new ArrayList<>();
    List<SettingsChange> changes = changes(settings, rows, problems);
    if (!problems.isEmpty()) {
      refuse(table, problems, changes.size());
    }
    List<SettingsChange> real =
        changes.stream().filter(change -> change.state() != State.UNCHANGED).toList();
    if (!file.isDryRun() && !real.isEmpty()) {
      file.publish(
          settings,
          real.stream()
              .map(change -> change.row().settings().toProduce(settings.topics()))
              .toList());
    }
    print(table, changes, real);
    return 0;
  }

  private List<SettingsChange> changes(
      Settings settings, SettingsRows rows, List<Problem> problems) {
    Set<SettingsKind> kinds =
        rows.rows().stream().map(row -> row.settings().kind()).collect(Collectors.toSet());
    PublishedSettings published = PublishedSettings.read(settings, kinds);
    List<SettingsChange> changes = new ArrayList<>();
    for (SettingsRows.Row row : rows.rows()) {
      SettingsRecord held = published.of(row.settings().kind()).get(row.settings().key());
      try {
        changes.add(SettingsChange.of(replace ? row : row.onto(held), held));
      } catch (IllegalArgumentException e) {
        problems.add(
            new Problem(row.line(), "does not fit what is set already: " + e.getMessage()));
      }
    }
    return changes;
  }

  private void refuse(ImportTable table, List<Problem> problems, int right) {
    int count = problems.size() + right;
    if (file.isJson()) {
      print(answer(table, count, 0, problems, List.of()));
    } else {
      file.print(problems, err());
    }
    throw file.refusal(problems, count);
  }

  private void print(ImportTable table, List<SettingsChange> changes, List<SettingsChange> real) {
    int published = file.isDryRun() ? 0 : real.size();
    if (file.isJson()) {
      print(answer(table, changes.size(), published, List.of(), changes));
      return;
    }
    PrintWriter out = out();
    if (file.isDryRun()) {
      real.stream()
          .limit(MAX_CHANGES)
          .forEach(change -> out.printf("line %d: %s%n", change.row().line(), change.line()));
      if (real.size() > MAX_CHANGES) {
        out.printf("and %d more; --json has all%n", real.size() - MAX_CHANGES);
      }
    }
    ColumnTotals.of(real).forEach(total -> out.println(total.line()));
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
    answer.put("columns", ColumnTotals.of(changes));
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
    PrintWriter out = out();
    out.println(Json.line(answer));
    out.flush();
  }
}

package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.imports.CsvRows.Problem;
import io.github.inventorystreams.app.topics.RecordSender;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.event.StockEvent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the imports have in common: all rows are checked first, and one bad row stops them all. */
final class ImportRun {
  private static final int MOST_PROBLEMS = 50;

  @Parameters(paramLabel = "FILE", description = "The CSV file with a header, in UTF-8.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Check the file and publish nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  Integer run(
      Settings settings,
      List<String> needed,
      List<String> columns,
      BiFunction<ImportRows, CsvRows.Row, StockEvent> meaning,
      CommandLine commandLine) {
    Instant now = Instant.now();
    ImportRows rows =
        new ImportRows(
            settings.textOrNull("input.default-location"),
            ZoneId.of(settings.text("location.zone")),
            now.toEpochMilli());
    ImportedEvents events =
        ImportedEvents.of(
            CsvRows.read(file, needed, columns),
            row -> meaning.apply(rows, row),
            settings,
            now.toEpochMilli());
    List<ProducerRecord<byte[], byte[]>> records = events.records();
    List<Problem> problems = events.problems();
    boolean sends = !dryRun && problems.isEmpty();
    if (sends) {
      send(settings, records);
    }
    tell(records.size(), problems, sends, commandLine.getOut(), commandLine.getErr());
    if (!problems.isEmpty()) {
      throw CommandException.failed(
          "%d of %d rows of %s are wrong, so nothing was published: mend them and import it again."
              .formatted(problems.size(), problems.size() + records.size(), file));
    }
    return 0;
  }

  private static void send(Settings settings, List<ProducerRecord<byte[], byte[]>> records) {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      new TopicSetup(admin, settings).checkedPartitions();
    }
    try (RecordSender sender = new RecordSender(settings, brokers)) {
      if (Ansi.AUTO.enabled()) {
        ProgressBarBuilder bar =
            new ProgressBarBuilder().setTaskName("rows").setStyle(ProgressBarStyle.ASCII);
        ProgressBar.wrap(records, bar).forEach(sender::send);
      } else {
        records.forEach(sender::send);
      }
      sender.flush();
    }
  }

  private void tell(
      int good, List<Problem> problems, boolean sent, PrintWriter out, PrintWriter err) {
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("rows", good + problems.size());
      answer.put("published", sent ? good : 0);
      answer.put("problems", problems);
      out.println(Json.line(answer));
    } else {
      problems.stream()
          .limit(MOST_PROBLEMS)
          .forEach(problem -> err.printf("line %d: %s%n", problem.line(), problem.reason()));
      if (problems.size() > MOST_PROBLEMS) {
        err.printf("and %d more%n", problems.size() - MOST_PROBLEMS);
      }
      if (problems.isEmpty()) {
        out.printf(
            sent ? "%d rows published%n" : "%d rows are right; nothing was published%n", good);
      }
    }
    out.flush();
    err.flush();
  }
}

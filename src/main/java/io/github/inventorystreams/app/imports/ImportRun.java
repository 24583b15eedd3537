package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.imports.ImportTable.Problem;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.files.Column;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The common part of the imports of stock events. */
final class ImportRun {
  @Mixin private final ImportFile file = new ImportFile();

  Integer run(
      Settings settings,
      List<Column> columns,
      BiFunction<ImportRows, ImportTable.Row, StockEvent> meaning,
      CommandLine commandLine) {
    Instant now = Instant.now();
    ImportRows rows =
        new ImportRows(
            settings.get(InputSettings.DEFAULT_LOCATION).orElse(null), now.toEpochMilli());
    ImportTable table = file.table(columns, settings.get(InputSettings.LOCATION_ZONE));
    ImportedEvents events =
        ImportedEvents.of(table, row -> meaning.apply(rows, row), settings, now.toEpochMilli());
    List<ProducerRecord<byte[], byte[]>> records = events.records();
    List<Problem> problems = events.problems();
    boolean sends = !file.isDryRun() && problems.isEmpty();
    double seconds = sends ? file.publish(settings, records) : 0;
    String done =
        sends
            ? ImportFile.published(records.size(), seconds)
            : "%d rows are right; nothing was published".formatted(records.size());
    if (file.isJson()) {
      commandLine.getOut().println(Json.line(answer(records.size(), table, problems, sends)));
      commandLine.getOut().flush();
    } else {
      print(table, problems, done, commandLine);
    }
    if (!problems.isEmpty()) {
      throw file.refusal(problems, problems.size() + records.size());
    }
    return 0;
  }

  private void print(
      ImportTable table, List<Problem> problems, String done, CommandLine commandLine) {
    String note = table.note();
    if (note != null) {
      commandLine.getErr().println(note);
    }
    file.print(problems, commandLine.getErr());
    if (problems.isEmpty()) {
      commandLine.getOut().println(done);
      commandLine.getOut().flush();
    }
  }

  private static Map<String, Object> answer(
      int good, ImportTable table, List<Problem> problems, boolean sent) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", good + problems.size());
    answer.put("published", sent ? good : 0);
    answer.put("filtered", table.filtered());
    answer.put("unreadColumns", table.unread());
    answer.put("problems", problems);
    return answer;
  }
}

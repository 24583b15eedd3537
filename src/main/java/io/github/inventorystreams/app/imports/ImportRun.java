package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.imports.CsvRows.Problem;
import io.github.inventorystreams.event.StockEvent;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** What the imports of stock events have in common. */
final class ImportRun {
  @Mixin private final ImportFile file = new ImportFile();

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
            file.rows(needed, columns),
            row -> meaning.apply(rows, row),
            settings,
            now.toEpochMilli());
    List<ProducerRecord<byte[], byte[]>> records = events.records();
    List<Problem> problems = events.problems();
    boolean sends = !file.isDryRun() && problems.isEmpty();
    if (sends) {
      file.publish(settings, records);
    }
    tell(records.size(), problems, sends, commandLine.getOut(), commandLine.getErr());
    if (!problems.isEmpty()) {
      throw file.refusal(problems, problems.size() + records.size());
    }
    return 0;
  }

  private void tell(
      int good, List<Problem> problems, boolean sent, PrintWriter out, PrintWriter err) {
    if (file.isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("rows", good + problems.size());
      answer.put("published", sent ? good : 0);
      answer.put("problems", problems);
      out.println(Json.line(answer));
    } else {
      file.tell(problems, err);
      if (problems.isEmpty()) {
        out.printf(
            sent ? "%d rows published%n" : "%d rows are right; nothing was published%n", good);
      }
    }
    out.flush();
  }
}

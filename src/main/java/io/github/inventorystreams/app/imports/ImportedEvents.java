package io.github.inventorystreams.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.imports.ImportTable.Problem;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.StockEventReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The events that the rows of a file give. Each is checked by the reader that the service has, so
 * that nothing is sent which would become a dead letter by itself.
 */
final class ImportedEvents {

  /** Makes the event of a row. */
  @FunctionalInterface
  interface RowMaker {
    /**
     * The event.
     *
     * @throws IllegalArgumentException with what is wrong with the row
     */
    StockEvent make(ImportTable.Row row);
  }

  private final Map<String, ProducerRecord<byte[], byte[]>> records = new LinkedHashMap<>();
  private final List<Problem> problems;

  private ImportedEvents(List<Problem> problems) {
    this.problems = new ArrayList<>(problems);
  }

  static ImportedEvents of(ImportTable rows, RowMaker maker, Settings settings, long nowMillis) {
    ImportedEvents events = new ImportedEvents(rows.problems());
    StockEventReader reader =
        new StockEventReader(null, settings.get(InputSettings.EVENTS_FUTURE_LIMIT).toMillis());
    JsonWriter json = new JsonWriter();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (ImportTable.Row row : rows.rows()) {
      try {
        StockEvent event = maker.make(row);
        byte[] value = json.write(event);
        Decoded<List<StockEvent>> decoded = reader.read(value, new RecordHeaders(), nowMillis);
        if (decoded instanceof Decoded.Invalid<List<StockEvent>> invalid) {
          throw new IllegalArgumentException(invalid.detail());
        }
        EventId id = event.header().id();
        String identity = event.header().book() + " " + id.eventId();
        Integer same = lines.putIfAbsent(identity, row.line());
        if (same != null) {
          throw new IllegalArgumentException("is the same as line " + same);
        }
        events.records.put(
            identity,
            new ProducerRecord<>(
                settings.topics().stockEvents().get(0),
                event.header().book().sku().getBytes(UTF_8),
                value));
      } catch (IllegalArgumentException e) {
        events.problems.add(new Problem(row.line(), String.valueOf(e.getMessage())));
      }
    }
    events.problems.sort(Comparator.comparingInt(Problem::line));
    return events;
  }

  List<ProducerRecord<byte[], byte[]>> records() {
    return List.copyOf(records.values());
  }

  /** What is wrong, in the order of the lines. */
  List<Problem> problems() {
    return problems;
  }
}

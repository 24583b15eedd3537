package io.github.inventorystreams.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.StockEventReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events of the rows of import files, and the messages about those that are wrong. */
class ImportCommandTest {
  private static final long NOW = Instant.parse("2026-11-22T12:00:00Z").toEpochMilli();
  private static final ImportRows ROWS = new ImportRows("DC1", NOW);

  @TempDir Path directory;

  @Test
  void anOpeningRowIsACount() throws IOException {
    Path file =
        file(
            "sku,location,quantity,countedAt",
            "A-1,DC2,37,2026-11-20T18:00:00+01:00",
            "\"A,2\", ,0,2026-11-20");
    long counted = Instant.parse("2026-11-20T17:00:00Z").toEpochMilli();
    long midnight = Instant.parse("2026-11-19T23:00:00Z").toEpochMilli();
    ImportedEvents events = opening(file);
    assertThat(events.problems()).isEmpty();
    assertThat(decoded(events))
        .containsExactly(
            new StockEvent.Count(
                new EventHeader(
                    new BookKey("A-1", "DC2"),
                    new EventId("import-opening", "counted-" + counted, 0),
                    counted),
                37,
                counted,
                null),
            new StockEvent.Count(
                new EventHeader(
                    new BookKey("A,2", "DC1"),
                    new EventId("import-opening", "counted-" + midnight, 0),
                    midnight),
                0,
                midnight,
                null));
    assertThat(events.records().get(0).key()).isEqualTo("A-1".getBytes(UTF_8));
  }

  @Test
  void theSameRowGivesTheSameIdentityAtAnotherTime() throws IOException {
    Path file = file("sku,quantity,poNumber,line", "A-1,48,X-17,2", "A-1,48,X-17,");
    List<EventId> first = ids(orders(file, ROWS));
    ImportRows later = new ImportRows("DC1", NOW + 1);
    List<EventId> second = ids(orders(file, later));
    assertThat(first)
        .containsExactly(
            new EventId("import-orders", "X-17/2", 0), new EventId("import-orders", "X-17/1", 0))
        .isEqualTo(second);
  }

  @Test
  void anOrderRowIsALineThatWasPlacedElsewhere() throws IOException {
    Path file =
        file(
            "poNumber,line,sku,quantity,supplierId,expectedAt,orderedAt,location",
            "X-17,2,A-1,48,S1,2026-12-01,2026-11-01T08:00:00Z,DC1");
    assertThat(decoded(orders(file, ROWS)))
        .containsExactly(
            new StockEvent.Ordered(
                new EventHeader(
                    new BookKey("A-1", "DC1"),
                    new EventId("import-orders", "X-17/2", 0),
                    Instant.parse("2026-11-01T08:00:00Z").toEpochMilli()),
                48,
                "X-17",
                2,
                "S1",
                Instant.parse("2026-11-30T23:00:00Z").toEpochMilli()));
  }

  @Test
  void everyBadRowIsNamedWithItsLine() throws IOException {
    Path file =
        file(
            "\ufeffsku,quantity,countedAt",
            "A-1,37,2026-11-20T18:00:00Z",
            "",
            "A-1,38,2026-11-20T18:00:00Z",
            ",1,2026-11-20",
            "A@2,1,2026-11-20",
            "A-3,-1,2026-11-20",
            "A-4,1.5,2026-11-20",
            "A-5,1,yesterday",
            "A-6,1,2026-11-31",
            "A-7,1,2027-11-20",
            "A-8,1",
            "\"A-9,1,2026-11-20");
    ImportedEvents events = opening(file);
    assertThat(events.records()).hasSize(1);
    assertThat(events.problems())
        .extracting(ImportTable.Problem::line)
        .containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    assertThat(events.problems())
        .extracting(ImportTable.Problem::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).isEqualTo("is the same as line 2"),
            reason -> assertThat(reason).isEqualTo("sku is missing"),
            reason -> assertThat(reason).contains("must not contain @"),
            reason -> assertThat(reason).contains("countedQuantity must be a whole number"),
            reason -> assertThat(reason).isEqualTo("quantity is no whole number: 1.5"),
            reason -> assertThat(reason).startsWith("countedAt is not like 2026-11-22T10:15:30Z"),
            reason -> assertThat(reason).startsWith("countedAt is not like 2026-11-22T10:15:30Z"),
            reason -> assertThat(reason).contains("too far in the future"),
            reason -> assertThat(reason).isEqualTo("has 2 fields where the header has 3"),
            reason -> assertThat(reason).isEqualTo("its quotes do not match"));
  }

  @Test
  void aDryRunNeedsNoBroker() throws IOException {
    Path good = file("sku,location,quantity,countedAt", "A-1,DC1,37,2026-11-20T18:00:00Z");
    assertThat(CommandLineRun.of("import", "opening", good.toString(), "--dry-run"))
        .returns(0, CommandLineRun::exitCode)
        .returns("1 rows are right; nothing was published", run -> run.out().strip());
    Path bad = file("sku,location,quantity,countedAt", "A-1,DC1,x,2026-11-20T18:00:00Z");
    CommandLineRun run = CommandLineRun.of("import", "opening", bad.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .hasSize(2)
        .first()
        .isEqualTo(bad + ":2: quantity is no whole number: x");
    assertThat(run.err()).contains("1 of 1 rows", "nothing was published");
  }

  /** An inventory export has columns of its own, no time, and rows of what is not kept there. */
  @Test
  void anInventoryExportIsImported() throws IOException {
    Path file =
        file(
            "Handle;SKU;Location;Available;On hand (current)",
            "tee;TEE-RED-M;DC1;4,0;5,0",
            "mug;MUG-1;DC2;1;not stocked",
            "mug;MUG-1;DC1;1.200;1.201");
    CommandLineRun run =
        CommandLineRun.of(
            "import",
            "opening",
            file.toString(),
            "--dry-run",
            "--column=quantity=On hand (current)",
            "--value=countedAt=20.11.2026 18:00",
            "--skip=on hand (current)=not stocked");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().strip()).isEqualTo("2 rows are right; nothing was published");
    assertThat(run.err().strip())
        .isEqualTo(
            "columns that are not read: Handle, Available; rows passed over by --where and --skip: 1");
  }

  @Test
  void numbersAndDatesOfASpreadsheetAreRead() throws IOException {
    Path file =
        file(
            "sku;location;quantity;countedAt",
            "A-1;DC2;5.0;20.11.2026 18:00",
            "A-2;;7,00;20.11.2026");
    assertThat(decoded(opening(file)))
        .extracting(event -> ((StockEvent.Count) event).countedQuantity())
        .containsExactly(5L, 7L);
    assertThat(decoded(opening(file)))
        .extracting(event -> Instant.ofEpochMilli(event.header().occurredAtMillis()))
        .containsExactly(
            Instant.parse("2026-11-20T17:00:00Z"), Instant.parse("2026-11-19T23:00:00Z"));
  }

  @Test
  void aHeaderIsToldInItsOwnLetters() throws IOException {
    Path file = file("sku^Quantity^countedAt", "A-1^1^2026-11-20");
    assertThat(CommandLineRun.of("import", "opening", file.toString(), "--dry-run").err())
        .contains("it has sku^Quantity^countedAt.", "say --separator");
    Path other = file("sku,quantity,countedAt,Remark", "A-1,1,2026-11-20,x");
    assertThat(CommandLineRun.of("import", "opening", other.toString(), "--dry-run").err())
        .contains("has a column Remark, which is not known");
  }

  @Test
  void aWrongHeaderIsNamed() throws IOException {
    Path file = file("sku,quantity,counted", "A-1,1,2026-11-20");
    CommandLineRun run = CommandLineRun.of("import", "opening", file.toString(), "--dry-run");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("has no column countedAt; it has sku, quantity, counted");
    assertThat(CommandLineRun.of("import").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("import", "opening", directory.resolve("none").toString()).err())
        .startsWith("There is no file");
  }

  private ImportedEvents opening(Path file) {
    return events(file, ImportRows.OPENING_COLUMNS, ImportRows::opening);
  }

  private ImportedEvents orders(Path file, ImportRows rows) {
    return events(file, ImportRows.ORDER_COLUMNS, (ignored, row) -> rows.order(row));
  }

  private static ImportedEvents events(
      Path file,
      List<Column> columns,
      BiFunction<ImportRows, ImportTable.Row, StockEvent> meaning) {
    TableFile told = TableFile.of(file);
    return ImportedEvents.of(
        ImportTable.read(
            new TableFile(
                file, told.format().orIn(ZoneId.of("Europe/Berlin")), told.choice(), told.filter()),
            columns),
        row -> meaning.apply(ROWS, row),
        Settings.of(new GivenSettings(Map.of())),
        NOW);
  }

  private static List<StockEvent> decoded(ImportedEvents events) {
    List<StockEvent> decoded = new ArrayList<>();
    for (ProducerRecord<byte[], byte[]> each : events.records()) {
      Decoded.Valid<List<StockEvent>> valid =
          (Decoded.Valid<List<StockEvent>>)
              new StockEventReader(null, Long.MAX_VALUE)
                  .read(each.value(), new RecordHeaders(), NOW);
      decoded.addAll(valid.value());
    }
    return decoded;
  }

  private static List<EventId> ids(ImportedEvents events) {
    return decoded(events).stream().map(event -> event.header().id()).toList();
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(directory.resolve("file.csv"), String.join("\n", lines) + "\n", UTF_8);
  }
}

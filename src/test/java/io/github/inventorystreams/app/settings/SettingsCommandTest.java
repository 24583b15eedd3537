package io.github.inventorystreams.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.broker.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Settings from a file onto the topics of a broker and back. */
class SettingsCommandTest {
  @TempDir static Path directory;
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @Test
  void aFileIsPublishedChangedAndTakenBack() throws Exception {
    topics("a.");
    Path file =
        file(
            "kind,sku,location,supplierId,threshold,zone,reset",
            "sku,A-1,DC1,S1,4,,",
            "sku,A-1,,S1,,,",
            "supplier,,,S1,,UTC,",
            "location,,DC1,,,UTC,");
    CommandLineRun dry = run("a.", "import", file.toString(), "--dry-run");
    assertThat(dry.exitCode()).as(dry.err()).isZero();
    assertThat(dry.out().lines())
        .contains(
            "line 2: sku A-1@DC1 is new: supplierId default -> S1, threshold default -> 4",
            "4 rows: 4 new, 0 changed, 0 back to the defaults, 0 unchanged; nothing was published");
    assertThat(export("a.")).hasSize(1);

    assertThat(run("a.", "import", file.toString()).out()).contains("4 new", "; 4 published");
    assertThat(run("a.", "import", file.toString()).out()).contains("4 unchanged; 0 published");

    Path change =
        file("sku,location,threshold,reset", "A-1,DC1,6,", "A-1,,,yes", "A-9,,,yes", "A-2,,1,");
    JsonNode told = json(run("a.", "import", change.toString(), "--json"));
    assertThat(told.get("published").asInt()).isEqualTo(3);
    assertThat(told.get("changes"))
        .extracting(each -> each.get("key").asText() + " " + each.get("state").asText())
        .containsExactly("A-1@DC1 changed", "A-1 reset", "A-9 unchanged", "A-2 new");
    assertThat(told.at("/changes/0/fields"))
        .extracting(JsonNode::asText)
        .containsExactly("threshold 4 -> 6");
    assertThat(told.get("columns"))
        .anySatisfy(
            each -> {
              assertThat(each.get("column").asText()).isEqualTo("supplierId");
              assertThat(each.get("changed").asInt()).isZero();
              assertThat(each.get("lost")).extracting(JsonNode::asText).containsExactly("A-1");
            });
    assertThat(export("a."))
        .satisfiesExactly(
            header -> assertThat(header).startsWith("kind,sku,location,supplierId,reset,policy,"),
            row -> assertThat(row).startsWith("sku,A-1,DC1,S1,,,6,"),
            row -> assertThat(row).startsWith("sku,A-2,,,,,1,"),
            row -> assertThat(row).startsWith("supplier,,,S1,"),
            row -> assertThat(row).startsWith("location,,DC1,,"));
  }

  /** B31: a price list of two columns. */
  @Test
  void aPriceListChangesPricesAloneUnlessItIsToReplace() throws Exception {
    topics("price.");
    String before =
        "{\"sku\":\"P31\",\"location\":\"DC1\",\"supplierId\":\"S1\",\"policy\":\"MIN_MAX\",\"min\":5,\"max\":10,\"unitCost\":\"2\",\"lifecycle\":\"PHASE_OUT\"}";
    publish("price.sku-settings", "P31@DC1", before);
    Path prices = file("sku,location,unitCost", "P31,DC1,3.50");

    CommandLineRun dry = run("price.", "import", prices.toString(), "--dry-run");
    assertThat(dry.out().lines())
        .containsExactly(
            "line 2: sku P31@DC1 changes: unitCost 2 -> 3.50",
            "unitCost: 1 changed",
            "1 rows: 0 new, 1 changed, 0 back to the defaults, 0 unchanged; nothing was published");
    CommandLineRun replaced = run("price.", "import", prices.toString(), "--replace", "--dry-run");
    assertThat(replaced.out().lines())
        .contains(
            "lifecycle: 0 changed, 1 back to the default (P31@DC1)",
            "supplierId: 0 changed, 1 back to the default (P31@DC1)",
            "unitCost: 1 changed");

    assertThat(run("price.", "import", prices.toString()).exitCode()).isZero();
    assertThat(export("price.").get(1)).contains("S1", "MIN_MAX", "3.50", "PHASE_OUT");
  }

  /** B12: what a reader of files would strip is addressed as JSON text. */
  @Test
  void aSkuThatEndsWithABlankIsSetAndExported() throws Exception {
    topics("blank.");
    Path file = file("sku,threshold", "\"\"\"B12 \"\"\",7");

    assertThat(run("blank.", "import", file.toString()).out()).contains("1 new");

    assertThat(export("blank.").get(1)).startsWith("sku,\"\"\"B12 \"\"\",");
    assertThat(run("blank.", "import", file.toString()).out()).contains("1 unchanged");
  }

  @Test
  void whatIsExportedChangesNothingWhenItIsImportedAndMakesTheSameElsewhere() throws Exception {
    topics("b.");
    topics("c.");
    publish(
        "b.sku-settings",
        "A, \"1\"@DC;1",
        "{\"unitCost\":3.10,\"suppliers\":[{\"supplierId\":\"S,2\"}]}");
    publish("b.sku-settings", "A-2", "{\"threshold\":7}");
    publish("b.sku-settings", "A-2", "{\"threshold\":-1}");
    publish("b.sku-settings", "@tick", "{\"type\":\"TICK\",\"at\":\"2026-11-22T00:00:00Z\"}");
    publish("b.supplier-settings", "S\n2", "{\"reviewDays\":[\"MON\"],\"holidays\":[]}");
    publish("b.location-settings", "DC;1", "{\"openDays\":[\"SAT\",\"SUN\"],\"colour\":\"red\"}");
    publish("b.location-settings", "DC2", "{\"zone\":\"UTC\"}");
    publish("b.location-settings", "DC2", null);
    Path file = directory.resolve("b.csv");
    CommandLineRun export = run("b.", "export", file.toString());
    assertThat(export.exitCode()).as(export.err()).isZero();
    assertThat(export.out().strip()).isEqualTo("4 rows written to " + file);
    assertThat(export.err().lines())
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .startsWith("the last settings of sku A-2 are a dead letter, those before")
                    .contains("threshold"),
            line -> assertThat(line).endsWith("are not in the file: colour"));

    assertThat(run("b.", "import", file.toString()).out()).contains("4 unchanged; 0 published");
    assertThat(run("c.", "import", file.toString()).out()).contains("4 new", "; 4 published");
    Path again = directory.resolve("c.csv");
    run("c.", "export", again.toString());
    assertThat(again).hasSameTextualContentAs(file);
    assertThat(json(run("b.", "export", again.toString(), "--kind", "sku", "--json")).get("rows"))
        .hasToString("2");
    assertThat(Files.readString(again)).startsWith("kind,sku,location,reset,policy,supplierId,");
  }

  @Test
  void oneBadRowStopsAll() throws Exception {
    topics("d.");
    Path file = file("sku,threshold", "A-1,4", "A-2,-1");
    CommandLineRun run = run("d.", "import", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(file + ":3: threshold must be a whole number"),
            line -> assertThat(line).contains("1 of 2 rows", "nothing was published"));
    JsonNode told = json(run("d.", "import", file.toString(), "--json"));
    assertThat(told.at("/problems/0/line").asInt()).isEqualTo(3);
    assertThat(export("d.")).hasSize(1);
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() throws Exception {
    Path file = file("sku,threshold", "A-1,4");
    assertThat(run("none.", "import", file.toString()))
        .returns(1, CommandLineRun::exitCode)
        .extracting(CommandLineRun::err)
        .asString()
        .contains("There is no topic none.sku-settings")
        .doesNotContain("Exception");
    assertThat(CommandLineRun.of("settings").exitCode()).isEqualTo(2);
    Path misspelt = file("sku,thresold", "A-1,4");
    assertThat(run("none.", "import", misspelt.toString()).err())
        .contains("has a column thresold, which is not known");
    assertThat(run("none.", "export", "x.csv", "--kind", "shelf").exitCode()).isEqualTo(2);
  }

  private static List<String> export(String prefix) throws IOException {
    Path file = directory.resolve(prefix + "export.csv");
    CommandLineRun run = run(prefix, "export", file.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Files.readAllLines(file);
  }

  private static JsonNode json(CommandLineRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  private static void topics(String prefix) {
    CommandLineRun run = start("topics", prefix, "--create", "--set", "topics.partitions=2");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private static void publish(String topic, String key, String value) throws Exception {
    BROKER.publish(
        new ProducerRecord<>(
            topic, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8)));
  }

  private static CommandLineRun run(String prefix, String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(arguments));
    return start("settings", prefix, all.toArray(String[]::new));
  }

  private static CommandLineRun start(String command, String prefix, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(arguments));
    all.addAll(
        List.of(
            "--bootstrap-servers", BROKER.bootstrapServers(), "--set", "topics.prefix=" + prefix));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static Path file(String... lines) throws IOException {
    return Files.writeString(
        Files.createTempFile(directory, "file", ".csv"), String.join("\n", lines) + "\n");
  }
}

package io.github.inventorystreams.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.imports.ImportTable;
import io.github.inventorystreams.app.imports.ImportTable.Problem;
import io.github.inventorystreams.files.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings of the rows of a file, and the messages about those that are wrong. */
class SettingsRowsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  @Test
  void aCellIsAFieldAndAnEmptyOneIsNotThere() throws IOException {
    SettingsRows rows =
        rows(
            "kind,sku,location,supplierId,threshold,unitCost,serviceLevel,suppliers,reviewDays,zone,openDays",
            "sku,A-1,DC1,S1,4,3.10,0.95,\"[{\"\"supplierId\"\":\"\"S2\"\",\"\"priority\"\":2}]\",,,",
            "SKU,A-1,,,5,,,,,,",
            "supplier,,,S1,,,,,MON; THU,Europe/Berlin,",
            "location,,DC1,,,,,,,UTC,[\"MON\"]");
    assertThat(rows.problems()).isEmpty();
    assertThat(rows.rows())
        .extracting(row -> row.settings().kind() + " " + row.settings().key())
        .containsExactly("SKU A-1@DC1", "SKU A-1", "SUPPLIER S1", "LOCATION DC1");
    assertThat(rows.rows())
        .extracting(row -> JSON.readTree(row.settings().json()))
        .containsExactly(
            JSON.readTree(
                "{\"supplierId\":\"S1\",\"threshold\":4,\"serviceLevel\":0.95,\"unitCost\":\"3.10\",\"suppliers\":[{\"supplierId\":\"S2\",\"priority\":2}],\"sku\":\"A-1\",\"location\":\"DC1\"}"),
            JSON.readTree("{\"threshold\":5,\"sku\":\"A-1\"}"),
            JSON.readTree(
                "{\"reviewDays\":[\"MON\",\"THU\"],\"zone\":\"Europe/Berlin\",\"supplierId\":\"S1\"}"),
            JSON.readTree("{\"zone\":\"UTC\",\"openDays\":[\"MON\"],\"location\":\"DC1\"}"));
  }

  @Test
  void aSpreadsheetMayHaveDecimalCommas() throws IOException {
    SettingsRows rows =
        rows("SKU;Supplier ID;Unit cost;Lead time days;serviceLevel", "007;1,200;3,10;5,0;0,95");
    assertThat(rows.problems()).isEmpty();
    assertThat(JSON.readTree(rows.rows().get(0).settings().json()))
        .isEqualTo(
            JSON.readTree(
                "{\"supplierId\":\"1,200\",\"unitCost\":\"3.10\",\"leadTimeDays\":5,\"serviceLevel\":0.95,\"sku\":\"007\"}"));
  }

  @Test
  void withoutAColumnForItTheHeaderSaysTheKind() throws IOException {
    assertThat(rows("sku,supplierId", "A-1,S1").rows().get(0).settings().kind())
        .isEqualTo(SettingsKind.SKU);
    assertThat(rows("supplierId,zone", "S1,UTC").rows().get(0).settings().kind())
        .isEqualTo(SettingsKind.SUPPLIER);
    assertThat(rows("location,zone", "DC1,UTC").rows().get(0).settings().kind())
        .isEqualTo(SettingsKind.LOCATION);
  }

  @Test
  void aResetHasNoValue() throws IOException {
    SettingsRows rows = rows("kind,sku,supplierId,reset", "sku,A-1,,YES", "supplier,,S1,yes");
    assertThat(rows.problems()).isEmpty();
    assertThat(rows.rows()).allSatisfy(row -> assertThat(row.settings().json()).isNull());
  }

  @Test
  void everyBadRowIsNamedWithWhatIsWrong() throws IOException {
    SettingsRows rows =
        rows(
            "kind,sku,location,supplierId,threshold,reset,method,suppliers,holidays,zone",
            "sku,A-1,,,4,,,,,",
            "shelf,A-1,,,4,,,,,",
            "sku,,DC1,,4,,,,,",
            "sku,A@B,,,4,,,,,",
            "sku,A-2,,,four,,,,,",
            "sku,A-2,,,4.5,,,,,",
            "sku,A-2,,,,,,,,",
            "sku,A-2,,,4,yes,,,,",
            "sku,A-2,,,,no,,,,",
            "sku,A-1,,,5,,,,,",
            "sku,A-3,,,,,guesswork,,,",
            "sku,A-4,,,4,,,,,UTC",
            "sku,A-5,,,,,,S2,,",
            "sku,A-6,,,,,,\"[{\"\"supplierId\"\":\"\"S2\"\",\"\"priorty\"\":2}]\",,",
            "supplier,,,S1,,,,,2026-12-24;2026-13-25,",
            "supplier,,,@tick,,,,,,UTC",
            "location,,DC1,,,,,,,Berlin");
    assertThat(rows.rows()).hasSize(1);
    assertThat(rows.problems())
        .extracting(Problem::line)
        .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    assertThat(rows.problems())
        .extracting(Problem::reason)
        .satisfiesExactly(
            starts("kind must be sku, supplier, location, not \"shelf\""),
            starts("sku is missing"),
            starts("sku must not contain @: the location has a column of its own"),
            starts("threshold must be a whole number from 0 to 1000000000000, not \"four\""),
            starts("threshold must be a whole number from 0 to 1000000000000, not 4.5"),
            starts("sets nothing: fill a cell, or write yes into the column reset"),
            starts("reset is yes, but threshold is set: empty one of them"),
            starts("reset must be yes or empty, not \"no\""),
            starts("is for the same sku as line 2"),
            starts("method must be one of "),
            starts("a sku has no zone: empty that cell"),
            starts("suppliers must be a JSON list such as"),
            starts("suppliers has a field \"priorty\", which is not known"),
            starts(
                "holidays must be a day such as \"2026-11-29\" from 1970 to 2999, not \"2026-13-25\""),
            starts("supplierId must not be @tick, the key of the stream clock"),
            starts("zone must be a time zone such as \"Europe/Berlin\", not \"Berlin\""));
  }

  @Test
  void theNumberOfAnArticleDoesNotBecomeThatOfAnotherSupplier() throws IOException {
    SettingsRecord held =
        SettingsRecord.of(
            SettingsKind.SKU,
            "A-1",
            "{\"supplierId\":\"S1\",\"supplierSku\":\"7\",\"name\":\"Tea\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows("sku,supplierId", "A-1,S2").rows().get(0).onto(held))
        .withMessage(
            "the supplierSku \"7\" is that of supplierId \"S1\": give the file a column supplierSku, too");
    assertThat(JSON.readTree(onto(held, "sku,supplierId,threshold", "A-1,S1,4")))
        .isEqualTo(
            JSON.readTree(
                "{\"name\":\"Tea\",\"supplierSku\":\"7\",\"supplierId\":\"S1\",\"threshold\":4,\"sku\":\"A-1\"}"));
    assertThat(JSON.readTree(onto(held, "sku,supplierId,supplierSku", "A-1,S2,")))
        .isEqualTo(JSON.readTree("{\"name\":\"Tea\",\"supplierId\":\"S2\",\"sku\":\"A-1\"}"));
    assertThat(JSON.readTree(onto(held, "sku,name", "A-1,Green tea")))
        .isEqualTo(
            JSON.readTree(
                "{\"name\":\"Green tea\",\"supplierSku\":\"7\",\"supplierId\":\"S1\",\"sku\":\"A-1\"}"));
  }

  private String onto(SettingsRecord held, String... lines) throws IOException {
    return String.valueOf(rows(lines).rows().get(0).onto(held).settings().json());
  }

  @Test
  void theExampleOfTheDocumentationIsRight() throws IOException {
    String docs = Files.readString(Path.of("docs", "settings.md"));
    String[] examples = docs.split("```csv\\R");
    SettingsRows rows = rows(examples[1].split("```")[0]);
    assertThat(rows.problems()).isEmpty();
    assertThat(rows.rows()).hasSize(5);
    SettingsRows masterData = rows(examples[2].split("```")[0]);
    assertThat(masterData.problems()).isEmpty();
    assertThat(masterData.rows()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void whatThePublishedSchemaHasHasAColumn(SettingsKind kind) throws IOException {
    JsonNode schema =
        JSON.readTree(Path.of("config", "schemas", kind.word() + "-settings.json").toFile());
    assertThat(
            Stream.concat(
                kind.identity().stream(), kind.columns().stream().map(SettingsColumn::name)))
        .containsExactlyInAnyOrderElementsOf(() -> schema.get("properties").fieldNames());
  }

  private static ThrowingConsumer<String> starts(String start) {
    return reason -> assertThat(reason).startsWith(start);
  }

  private SettingsRows rows(String... lines) throws IOException {
    Path file = Files.writeString(directory.resolve("file.csv"), String.join("\n", lines) + "\n");
    return SettingsRows.of(ImportTable.read(TableFile.of(file), SettingsRows.COLUMNS));
  }
}

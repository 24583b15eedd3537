package io.github.inventorystreams.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.json.IdTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of ids in CSV files. */
class IdFilesTest {
  @TempDir Path directory;

  @Test
  void anIdIsFoundByTheColumnsThatTheMappingNames() throws IOException {
    IdTable table = table("\ufeffsku,title,item\nTEE-RED-M,\"Tee, red\",808950810\nMUG,Mug,7\n");
    IdFiles files = IdFiles.of("levels.json", List.of(table));
    assertThat(files.find(table, "808950810")).isEqualTo("TEE-RED-M");
    assertThat(files.find(table, "7")).isEqualTo("MUG");
    assertThat(files.find(table, "8")).isNull();
    assertThat(files.find(new IdTable.InTopic("items", "t", null), "7")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,sku;7,A | : there is no column item; there are id, sku.",
        "item,sku;7,A;8,;9,B | :3: sku is empty; leave the row out if there is nothing to look up.",
        "item,sku;7,A;7,A;7,B | :4: item 7 is B here and A above: it can have one meaning only."
      })
  void whatIsWrongIsSaidWithItsRow(String lines, String message) throws IOException {
    IdTable table = table(lines.replace(';', '\n') + '\n');
    assertThatThrownBy(() -> IdFiles.of("levels.json", List.of(table)))
        .isInstanceOf(CommandException.class)
        .hasMessage("%s%s", directory.resolve("items.csv"), message);
  }

  @Test
  void aFileThatCanNotBeReadIsNamed() throws IOException {
    Path missing = directory.resolve("none.csv");
    assertThatThrownBy(
            () ->
                IdFiles.of(
                    "levels.json",
                    List.of(new IdTable.InFile("items", missing.toString(), "item", "sku"))))
        .hasMessage("The table items of levels.json can't be read: There is no file %s.", missing);
    IdTable table = table("");
    Files.write(
        directory.resolve("items.csv"), "item,sku\n7,Ä\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> IdFiles.of("levels.json", List.of(table)))
        .hasMessageEndingWith("items.csv:2: is not UTF-8: save it so.");
  }

  /** As the German Excel saves it. */
  @Test
  void semicolonsQuotesAndBlanksAreReadAsInAllFiles() throws IOException {
    IdTable table = table("Item;Title;SKU\r\n 7 ;\"Mug;\nblue\";MUG\r\n");
    assertThat(IdFiles.of("levels.json", List.of(table)).find(table, "7")).isEqualTo("MUG");
  }

  private IdTable table(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("items.csv"), content);
    return new IdTable.InFile("items", file.toString(), "item", "sku");
  }
}

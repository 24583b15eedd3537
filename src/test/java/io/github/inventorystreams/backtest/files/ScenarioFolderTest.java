package io.github.inventorystreams.backtest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.files.TableException;
import io.github.inventorystreams.files.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken folder is told in one line that says where and what. */
class ScenarioFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void writeSmallShop() throws IOException {
    SmallFolder.write(folder);
  }

  @Test
  void theSmallFolderIsWhole() {
    assertThat(ScenarioFolder.read(TableFile.of(folder)).items()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          items.csv      | A-1,DC1,S1,1.00,1,1,4 | A-1,DC1,S1,1.00,1,1,some | items.csv, line 2: onHand is no whole number: some
          items.csv      | A-1,DC1,S1,1.00,1,1,4 | A-1,DC1,S1,1.00,1,1,-4 | items.csv, line 2: onHand must be 0 or more, not -4
          items.csv      | A-1,DC1,S1,1.00,1,1,4 | A-1,DC1,S1,1.00,1,1,4.5 | items.csv, line 2: onHand is no whole number: 4.5
          items.csv      | A-1,DC1,S1,1.00,1,1,4 | A-1,DC1,S1,cheap,1,1,4 | items.csv, line 2: unitCost is no number: cheap
          items.csv      | A-1,DC1,S1,1.00,1,1,4 | A-1,DC1,S1,-1.00,1,1,4 | items.csv, line 2: unitCost must be 0 or more, not -1.00
          items.csv      | B-2,DC1            | A-1,DC1        | items.csv, line 3: A-1@DC1 is there twice
          pipeline.csv   | A-1,DC1,2,2026-01-05 | Z-9,DC1,2,2026-01-05 | pipeline.csv, line 2: Z-9@DC1 is not among the items
          pipeline.csv   | 2026-01-05         | 2025-12-29     | pipeline.csv, line 2: an open order can't have come before the start
          suppliers.csv  | S1,,               | S1,many,       | suppliers.csv, line 2: capacityPerReview is no whole number: many
          suppliers.csv  | S1,,               | S1,,-5         | suppliers.csv, line 2: minimumOrderValue must be 0 or more, not -5
          demand.csv     | 2025-12-29,3,1     | 2025-12-29,3,2 | demand.csv, line 2: inStock must be 0 to 1, not 2
          demand.csv     | 2025-12-29,3,1     | 2025-12-29,-3,1 | demand.csv, line 2: quantity must be 0 or more, not -3
          demand.csv     | 2025-12-29,3,1     | last week,3,1  | demand.csv, line 2: date is not like 2026-11-22T10:15:30Z or in another form that is known: last week; --date-format says how it is written
          demand.csv     | 2026-01-05         | 2025-12-29     | demand.csv, line 3: the bucket is there twice
          """)
  void isRefused(String file, String good, String bad, String message) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(good);
    Files.writeString(path, text.replace(good, bad));

    assertThatThrownBy(() -> ScenarioFolder.read(TableFile.of(folder)))
        .isInstanceOf(BacktestException.class)
        .hasMessage(folder.resolve(message) + ".");
  }

  @Test
  void promotionsAreThoseThatTheColumnNames() throws IOException {
    assertThat(history().promoted()).containsExactly(false);

    Path demand = folder.resolve("demand.csv");
    Files.writeString(
        demand,
        """
        sku,location,date,quantity,inStock,promotion
        A-1,DC1,2025-12-15,3,1,
        A-1,DC1,2025-12-22,3,1,yes
        A-1,DC1,2025-12-29,3,1,0
        """);

    assertThat(history().promoted()).containsExactly(false, true, false);

    Files.writeString(demand, Files.readString(demand).replace("yes", "maybe"));
    assertThatThrownBy(this::history)
        .hasMessage(demand + ", line 3: promotion must be 0 or 1, not maybe.");
  }

  private Item.History history() {
    return ScenarioFolder.read(TableFile.of(folder)).items().get(0).history();
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("demand.csv"));

    assertThatThrownBy(() -> ScenarioFolder.read(TableFile.of(folder)))
        .isInstanceOf(BacktestException.class)
        .hasMessage(folder + " has no demand.csv, and none that is packed as demand.csv.gz.");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Path items = folder.resolve("items.csv");
    Files.writeString(items, Files.readString(items).replace("onHand", "stock"));

    assertThatThrownBy(() -> ScenarioFolder.read(TableFile.of(folder)))
        .isInstanceOf(TableException.class)
        .hasMessage(
            items
                + " has no column onHand; it has sku, location, supplier, unitCost, minimumOrder, packSize, stock. --column onHand=NAME says which it is.");
  }

  /** The content says whether a file is packed, not its name. */
  @Test
  void whatIsNotPackedIsReadAsItIs() throws IOException {
    Files.move(folder.resolve("demand.csv"), folder.resolve("demand.csv.gz"));

    assertThat(ScenarioFolder.read(TableFile.of(folder)).items()).hasSize(2);
  }
}

package io.github.inventorystreams.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.backtest.files.SmallFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command backtest with good and bad input. */
class BacktestCommandTest {
  private static final String HOSTILE = "<script>alert('x')</script>&\"";

  @TempDir Path directory;
  private Path folder;

  @BeforeEach
  void writeSmallShop() throws IOException {
    folder = Files.createDirectory(directory.resolve("shop"));
    SmallFolder.write(folder);
  }

  private CommandLineRun run(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "backtest";
    arguments[1] = folder.toString();
    arguments[2] = "--out";
    arguments[3] = directory.resolve("result").toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandLineRun.of(arguments);
  }

  @Test
  void writesItsFilesAndOneLineOfFigures() {
    CommandLineRun run = run("--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(directory.resolve("result"))
        .isDirectoryContaining("glob:**/orders.csv")
        .isDirectoryContaining("glob:**/periods.csv")
        .isDirectoryContaining("glob:**/summary.json")
        .isDirectoryContaining("glob:**/index.html");
  }

  @Test
  void namesOfSkusAreTextOnThePage() throws IOException {
    for (String file : new String[] {"items.csv", "pipeline.csv", "demand.csv"}) {
      Path path = folder.resolve(file);
      Files.writeString(
          path, Files.readString(path).replace("A-1", '"' + HOSTILE.replace("\"", "\"\"") + '"'));
    }

    assertThat(run().exitCode()).isZero();

    String page = Files.readString(directory.resolve("result").resolve("index.html"));
    assertThat(page)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;@DC1");
  }

  @Test
  void aBrokenFileIsOneLineAndExit1() throws IOException {
    Path items = folder.resolve("items.csv");
    Files.writeString(items, Files.readString(items).replace("1,1,4", "1,1,four"));

    CommandLineRun run = run();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("items.csv, line 2: onHand is no whole number: four.");
  }

  @Test
  void aFolderThatIsNotThereIsOneLineAndExit1() throws IOException {
    Files.delete(folder.resolve("scenario.properties"));

    CommandLineRun run = run();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains("scenario.properties");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          --policy, CHEAPEST
          --method, crystal-ball
          --service-level, 1.5
          --no-such-flag, 1
          """)
  void aWrongFlagIsExit2(String flag, String value) {
    CommandLineRun run = run(flag, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(value.equals("1") ? flag : value);
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void withoutOutIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("backtest", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--out");
  }
}

package io.github.inventorystreams.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.backtest.files.SmallFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code backtest --windows}, over a shop with an item of each course of demand. */
class WindowsBacktestTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "backtest", "windows");

  @TempDir Path directory;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = directory.resolve("result");
  }

  private CommandLineRun run(Path folder, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "backtest";
    arguments[1] = folder.toString();
    arguments[2] = "--out";
    arguments[3] = out.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandLineRun.of(arguments);
  }

  private CommandLineRun runShop(String... more) {
    return run(GOLDEN.resolve("shop"), more);
  }

  @Test
  void costsWhatItAlwaysDid() throws IOException {
    CommandLineRun run = runShop("--windows", "3");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    for (String file : new String[] {"windows.csv", "courses.csv"}) {
      assertThat(out.resolve(file))
          .hasSameTextualContentAs(GOLDEN.resolve("expected").resolve(file));
    }
  }

  @Test
  void writesTheFilesOfEachRunThroughEachWindow() {
    CommandLineRun run =
        runShop("--windows", "2", "--length", "6", "--policy", "ORDER_UP_TO", "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(1);
    for (String window : new String[] {"2025-11-24-P42D", "2025-09-29-P42D"}) {
      for (String rule : new String[] {"order_up_to", "plain-projection", "release-0.1"}) {
        assertThat(out.resolve("windows").resolve(window).resolve(rule))
            .isDirectoryContaining("glob:**/orders.csv")
            .isDirectoryContaining("glob:**/periods.csv")
            .isDirectoryContaining("glob:**/summary.json");
      }
    }
    assertThat(out)
        .isDirectoryContaining("glob:**/window-items.csv")
        .isDirectoryContaining("glob:**/windows.json")
        .isDirectoryContaining("glob:**/index.html");
  }

  @Test
  void theObjectHasEachPart() {
    Map<?, ?> answer = Json.read(runShop("--windows", "3", "--json").out(), Map.class);

    assertThat(answer.get("windows")).isEqualTo(3);
    assertThat(answer.get("runs").toString()).isEqualTo("[default, plain-projection, release-0.1]");
    assertThat(((Map<?, ?>) answer.get("parts")).keySet().toString())
        .isEqualTo("[all, choose, held]");
  }

  @Test
  void theYearThatTheFolderScoresIsNotLookedAt() throws IOException {
    Path other = Files.createDirectory(directory.resolve("shop"));
    for (String file :
        new String[] {
          "scenario.properties", "items.csv", "pipeline.csv", "suppliers.csv", "demand.csv"
        }) {
      String text = Files.readString(GOLDEN.resolve("shop").resolve(file));
      Files.writeString(
          other.resolve(file),
          text.replaceAll("(2026-01-\\d\\d),9,", "$1,9000,")
              .replace(",1.00,1,1,10", ",1.00,1,1,70"));
    }

    assertThat(run(other, "--windows", "3").exitCode()).isZero();

    assertThat(out.resolve("windows.csv"))
        .hasSameTextualContentAs(GOLDEN.resolve("expected").resolve("windows.csv"));
  }

  @Test
  void tooLittleHistoryIsOneLineAndExit1() throws IOException {
    Path small = Files.createDirectory(directory.resolve("small"));
    SmallFolder.write(small);

    CommandLineRun run = run(small, "--windows", "3");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .isEqualTo(
            "The history before 2026-01-05 is too short for a window: it needs 26 weeks before the window opens.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --windows 0              | --windows has to be 1 to 1000.
          --windows 3 --length 0   | --length has to be 1 to 520 weeks.
          --windows 3 --step P0W   | --step P0W has to be 1 to 3650 days.
          --windows 3 --step P-8W  | --step P-8W has to be 1 to 3650 days.
          --windows -1             | --windows has to be 1 to 1000.
          --windows 3 --step P3D   | --step P3D is not a whole number of the folder's buckets, which have 7 days.
          --windows 3 --step P2M   | --step P2M is not a number of days: P8W is eight weeks, P1D a day.
          --windows 3 --step often | --step often is no period: P8W is eight weeks, P1D a day.
          --step P8W               | --step and --length need --windows.
          --length 6               | --step and --length need --windows.
          """)
  void wrongUsageIsOneLineAndExit2(String flags, String message) {
    CommandLineRun run = runShop(flags.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().strip()).isEqualTo(message);
  }
}

package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.bench.report.PrintedResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchPageTest {
  @TempDir private Path dir;

  @Test
  void drawsTheResultsOfAllFiles() throws IOException {
    Path first =
        file("first.json", PrintedResults.LATENCY + "\n\n" + PrintedResults.SCALE + "\r\n");
    Path second = file("second.json", PrintedResults.LATENCY_AT_LEAST_ONCE);
    Path page = dir.resolve("page.html");
    CommandLineRun run = page(page, first, second);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualToIgnoringNewLines(
            page + " shows these results: 2 of bench latency, 1 of bench scale.");
    assertThat(Files.readString(page))
        .contains(first + ":1", first + ":3", second + ":1", "p50 (3, at least once): 9.2");
  }

  @Test
  void tellsProgramsWhatWasWritten() throws IOException {
    Path results = file("results.json", PrintedResults.REVIEW + "\n" + PrintedResults.REVIEW);
    Path page = dir.resolve("page.html");
    CommandLineRun run =
        CommandLineRun.of("bench", "page", "--json", "--out", "" + page, "" + results);
    assertThat(run.out()).hasLineCount(1);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("file").asText()).isEqualTo(page.toString());
    assertThat(json.get("results").asInt()).isEqualTo(2);
    assertThat(json.get("measurements")).hasToString("{\"review\":2}");
    assertThat(page).exists();
  }

  @Test
  void aLineThatIsNoResultIsNamedAndNothingIsWritten() throws IOException {
    Path results = file("results.json", PrintedResults.LATENCY + "\n\nround 1 processor\n");
    Path page = dir.resolve("page.html");
    CommandLineRun run = page(page, results);
    fails(run, 1, results + ":3 is no result of a measurement: it is not one JSON object.");
    assertThat(page).doesNotExist();
  }

  @Test
  void bytesThatAreNoTextAreNoResult() throws IOException {
    Path results = dir.resolve("results.json");
    Files.write(results, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    fails(page(dir.resolve("page.html"), results), 1, results + ":1 is no result");
  }

  @Test
  void aFileWithoutAResultIsAFailure() throws IOException {
    Path results = file("results.json", "\n");
    fails(page(dir.resolve("page.html"), results), 1, results + " has no result");
  }

  @Test
  void aFileThatIsNotThereIsAFailure() {
    fails(
        page(dir.resolve("page.html"), dir.resolve("none.json")),
        1,
        "none.json can't be read: there is no such file.");
  }

  @Test
  void aFolderThatIsNotThereIsAFailure() throws IOException {
    Path results = file("results.json", PrintedResults.LATENCY);
    fails(
        page(dir.resolve("none/page.html"), results),
        1,
        "page.html can't be written: there is no such folder.");
  }

  @Test
  void thePageNeverTakesThePlaceOfResults() throws IOException {
    Path results = file("results.json", PrintedResults.LATENCY);
    fails(page(dir.resolve("./results.json"), results), 2, "--out must not be");
    assertThat(results).hasContent(PrintedResults.LATENCY);
  }

  @Test
  void withoutAFileTheUsageIsWrong() {
    fails(CommandLineRun.of("bench", "page"), 2, "RESULT");
  }

  private static void fails(CommandLineRun run, int exitCode, String message) {
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).contains(message).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  private static CommandLineRun page(Path out, Path... results) {
    String[] arguments = new String[4 + results.length];
    arguments[0] = "bench";
    arguments[1] = "page";
    arguments[2] = "--out";
    arguments[3] = out.toString();
    for (int i = 0; i < results.length; i++) {
      arguments[4 + i] = results[i].toString();
    }
    return CommandLineRun.of(arguments);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content);
  }
}

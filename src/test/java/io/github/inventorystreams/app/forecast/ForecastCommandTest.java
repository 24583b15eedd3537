package io.github.inventorystreams.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCommandTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

  @TempDir private Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("demand.csv"), text);
  }

  private CommandLineRun run(Path file, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("forecast", file.toString(), "--out", directory.resolve("out.csv").toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private List<String> rows() throws IOException {
    return Files.readAllLines(directory.resolve("out.csv"));
  }

  /** Two series: 5 a day, and 2 a day out of stock on every other day. */
  private static String twoSeries(int days) {
    StringBuilder rows = new StringBuilder("sku,date,quantity,in_stock,promo\n");
    for (int day = 0; day < days; day++) {
      boolean out = day % 2 == 0;
      rows.append("\"A,1\",%s,5,1,0%n".formatted(MONDAY.plusDays(day)));
      rows.append("B,%s,%d,%d,1%n".formatted(MONDAY.plusDays(day), out ? 0 : 2, out ? 0 : 1));
    }
    return rows.toString();
  }

  @Test
  void forecastsFromTheLastDay() throws IOException {
    CommandLineRun run = run(file(twoSeries(60)), "--horizon", "2", "--method", "mean28", "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(rows()).hasSize(5).startsWith("series_id,origin_date,h,mean,q50,q90,q95,q99");
    assertThat(rows().get(1)).startsWith("\"A,1\",2025-03-06,1,5,");
    assertThat(rows().get(2)).startsWith("\"A,1\",2025-03-06,2,5,");
    assertThat(rows().get(3)).startsWith("B,2025-03-06,1,2,");
    assertThat(new ObjectMapper().readTree(run.out()).at("/byMethod/mean28").asInt()).isEqualTo(2);
  }

  @Test
  void earlierOriginsSeeNothingLater() throws IOException {
    run(file(twoSeries(60)), "--horizon", "3", "--origins", "2", "--step", "10");
    List<String> before = rows();
    assertThat(before).hasSize(1 + 2 * 2 * 3);
    assertThat(before.get(1)).startsWith("\"A,1\",2025-03-03,1,");
    assertThat(before.get(4)).startsWith("\"A,1\",2025-02-21,1,");
    String changed =
        twoSeries(60).replaceAll("(2025-02-2[2-8]|2025-03-..),[0-9]+,[01],", "$1,999,1,");
    run(file(changed), "--horizon", "3", "--origins", "2", "--step", "10");
    assertThat(rows().stream().filter(row -> row.contains("2025-02-21")))
        .containsExactlyElementsOf(
            before.stream().filter(row -> row.contains("2025-02-21")).toList());
    assertThat(rows()).isNotEqualTo(before);
  }

  @Test
  void sumsDaysUpToWholeWeeks() throws IOException {
    run(file(twoSeries(66)), "--horizon", "1", "--bucket", "P7D", "--method", "naive");
    // The tenth week has three days only.
    assertThat(rows().get(1)).startsWith("\"A,1\",2025-03-03,1,35,");
  }

  @Test
  void skipsWhatBeginsLater() throws IOException {
    CommandLineRun run = run(file(twoSeries(5)), "--horizon", "3", "--origins", "2", "--json");
    assertThat(new ObjectMapper().readTree(run.out()).at("/skipped").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sku,date\\nA,2025-01-06 | needs the columns series_id (or sku), date and quantity",
        "sku,date,quantity\\nA,06.01.2025,1 | Line 2 of",
        "sku,date,quantity\\nA,2025-01-06,-1 | has the quantity -1",
        "sku,date,quantity\\nA,2025-01-06,x | has the quantity 'x', which is no number",
        "sku,date,quantity,in_stock\\nA,2025-01-06,1,2 | has in_stock 2",
        "sku,date,quantity\\nA,2025-01-06 | has 2 fields where the header has 3",
        "sku,date,quantity\\n\"A,2025-01-06,1 | has quotes that do not match",
        "sku,date,quantity | has a header, but no rows"
      })
  void tellsInOneLineWhatIsWrong(String text, String message) throws IOException {
    CommandLineRun run = run(file(text.replace("\\n", "\n")), "--horizon", "1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().strip()).contains(message).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({"--horizon,0", "--method,oracle", "--bucket,P1M", "--bucket,week"})
  void refusesWrongUsage(String option, String value) throws IOException {
    CommandLineRun run =
        option.equals("--horizon")
            ? run(file(twoSeries(9)), option, value)
            : run(file(twoSeries(9)), "--horizon", "1", option, value);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void missingFile() {
    CommandLineRun run = run(directory.resolve("none.csv"), "--horizon", "1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("There is no file");
  }
}

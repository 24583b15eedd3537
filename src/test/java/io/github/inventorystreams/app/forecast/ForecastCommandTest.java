package io.github.inventorystreams.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
        "sku,date\\nA,2025-01-06 | has no column quantity (or demand); it has sku, date",
        "sku,date,quantity\\nA,last Monday,1 | Line 2 of",
        "id,date,quantity\\nA,2025-01-06,1 | has no column series_id (or sku); it has id, date, quantity",
        "sku,date,quantity\\nA,2025-01-06,-1 | quantity is -1, but demand is 0 or more; --negative zero",
        "sku,date,quantity\\nA,2025-01-06,x | quantity is no number: x",
        "sku,date,quantity,in_stock\\nA,2025-01-06,1,2 | in_stock is 2: it is a share",
        "sku,date,quantity\\nA,2025-01-06 | has 2 fields where the header has 3",
        "sku,date,quantity\\n\"A,2025-01-06,1 | its quotes do not match",
        "sku,date,quantity,promo\\nA,2025-01-06,1,1\\nA,2025-01-07,1,on | Line 3 of",
        "sku,date,quantity,promo\\nA,2025-01-06,1,on\\nA,2025-01-07,1,1 | promo is neither a number nor one of true, false, yes and no, as in other rows: on",
        "sku,date,quantity\\nA,2025-01,1 | date is a month, which is no number of days: 2025-01",
        "sku,date,quantity\\nA,03/04/2025,1 | say --date-format day-first or --date-format month-first",
        "sku,date,quantity | has a header, but no rows"
      })
  void tellsInOneLineWhatIsWrong(String text, String message) throws IOException {
    CommandLineRun run = run(file(text.replace("\\n", "\n")), "--horizon", "1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().strip()).contains(message).doesNotContain("\n");
  }

  /** The columns of this product's own demand.csv: two locations are two series. */
  @Test
  void aSkuAtTwoLocationsIsTwoSeries() throws IOException {
    StringBuilder rows = new StringBuilder("sku,location,date,quantity,inStock\n");
    for (int day = 0; day < 60; day++) {
      rows.append("A-1,DC1,%s,2,1%n".formatted(MONDAY.plusDays(day)));
      boolean out = day % 2 == 0;
      rows.append("A-1,DC2,%s,%d,%d%n".formatted(MONDAY.plusDays(day), out ? 0 : 6, out ? 0 : 1));
    }
    run(file(rows.toString()), "--horizon", "1", "--method", "mean28");
    assertThat(rows().get(1)).startsWith("A-1@DC1,2025-03-06,1,2,");
    assertThat(rows().get(2)).startsWith("A-1@DC2,2025-03-06,1,6,");
    assertThat(rows()).hasSize(3);
  }

  @Test
  void flagsAreReadInWordsToo() throws IOException {
    List<String> numbers = promotions("1", "0");
    assertThat(promotions("True", "False")).isEqualTo(numbers);
    assertThat(promotions("yes", "no")).isEqualTo(numbers);
    assertThat(promotions("", "")).isNotEqualTo(numbers);
  }

  /** Thirty a day on promotion days, else five; the day after the last is one of promotion. */
  private List<String> promotions(String on, String off) throws IOException {
    StringBuilder rows = new StringBuilder("sku,date,quantity,onpromotion\n");
    for (int day = 0; day < 120; day++) {
      boolean promoted = day % 10 == 3;
      rows.append(
          "A,%s,%d,%s%n".formatted(MONDAY.plusDays(day), promoted ? 30 : 5, promoted ? on : off));
    }
    rows.append("A,%s,,%s%n".formatted(MONDAY.plusDays(120), on));
    run(file(rows.toString()), "--horizon", "1");
    return rows();
  }

  /** Else a SKU that is sold out half the time would sell half as much, and nobody would know. */
  @Test
  void aColumnWithNearlyTheNameOfAKnownOneIsAskedFor() throws IOException {
    String text =
        """
        sku,date,quantity,in stok,promo
        A,2025-01-06,5,1,0
        A,2025-01-07,0,0,1
        """;
    CommandLineRun run = run(file(text), "--horizon", "1");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "Is in stok meant for in_stock, which the file does not have? --column in_stock='in stok' reads it so.")
        .doesNotContain("Is promo meant");
    CommandLineRun told = run(file(text), "--horizon", "1", "--column", "in_stock=in stok");
    assertThat(told.out()).contains("Flags: promo.").doesNotContain("meant");
  }

  @Test
  void aNumberBeyondAllIsRefusedAndNotTakenForInfinite() throws IOException {
    CommandLineRun run = run(file("sku,date,quantity\nA,2025-01-06,1E+9999\n"), "--horizon", "1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Line 2 of ", "quantity is too large: 1E+9999");
  }

  @Test
  void theSummarySaysHowColumnsWereRead() throws IOException {
    String text =
        """
        sku,date,quantity,promo,price,family
        A,2025-01-06,5,true,1.25,Tea
        A,2025-01-07,-2,false,1.25,Tea
        A,2025-01-07,3,,1.5,Tea 2
        """;
    CommandLineRun run = run(file(text), "--horizon", "1", "--negative", "zero");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "Flags: promo.",
            "Further numbers: price.",
            "Not read: family.",
            "1 rows of a series and date that was there before: summed.",
            "1 rows with a quantity below 0: taken for 0.");
    CommandLineRun json =
        run(file(text), "--horizon", "1", "--negative", "zero", "--json", "--skip", "family=Tea 2");
    JsonNode answer = new ObjectMapper().readTree(json.out());
    assertThat(answer.at("/rows").asInt()).isEqualTo(2);
    assertThat(answer.at("/filteredRows").asInt()).isEqualTo(1);
    assertThat(answer.at("/duplicateRows").asInt()).isZero();
    assertThat(answer.at("/negativeRows").asInt()).isEqualTo(1);
    assertThat(answer.at("/flags/0").asText()).isEqualTo("promo");
    assertThat(answer.at("/unreadColumns/0").asText()).isEqualTo("family");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sku;date;quantity\\nA;06.01.2025;4,5\\nA;07.01.2025;4,5 |",
        "sku,date,quantity\\nA,2025-01-06 00:00:00,4.5\\nA,2025-01-07 00:00:00,4.5 |",
        "{\"sku\":\"A\",\"date\":\"2025-01-06\",\"demand\":4.5}\\n{\"sku\":\"A\",\"date\":\"2025-01-07\",\"demand\":4.5} |",
        "Artikel\\tTag\\tMenge\\nA\\t06.01.2025\\t4,5\\nA\\t07.01.2025\\t4,5 | sku=Artikel,date=Tag,quantity=Menge"
      })
  void otherFormsAreTheSameSeries(String text, String columns) throws IOException {
    List<String> arguments =
        new java.util.ArrayList<>(List.of("--horizon", "1", "--method", "naive"));
    for (String column : columns == null ? new String[0] : columns.split(",")) {
      arguments.add("--column=" + column);
    }
    CommandLineRun run =
        run(file(text.replace("\\n", "\n").replace("\\t", "\t")), arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(rows().get(1)).startsWith("A,2025-01-07,1,4.5,");
  }

  @Test
  void weeksAreBucketsOfSevenDays() throws IOException {
    Path file = file("sku,date,quantity\nA,2026-W36,7\nA,2026-W37,7\n");
    run(file, "--horizon", "1", "--bucket", "P7D", "--method", "naive");
    assertThat(rows().get(1)).startsWith("A,2026-09-07,1,7,");
    assertThat(run(file, "--horizon", "1").err())
        .contains("date is a week: 2026-W36; --bucket P7D forecasts weeks");
  }

  @ParameterizedTest
  @CsvSource({
    "--horizon,0",
    "--negative,maybe",
    "--method,oracle",
    "--bucket,P1M",
    "--bucket,week"
  })
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

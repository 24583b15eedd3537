package io.github.inventorystreams.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastPlotTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
  private static final String HOSTILE = "<script>alert('1')</script>&\"</h2><img src=x>";
  private static final String HOSTILE_ESCAPED =
      "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;&lt;/h2&gt;&lt;img src=x&gt;";
  private static final int DAYS = 100;

  @TempDir private Path directory;
  private Path sales;
  private Path page;

  /** Ten series: the n-th sells n on each day; the greatest has a hostile name, one has a comma. */
  @BeforeEach
  void sales() throws IOException {
    StringBuilder rows = new StringBuilder("sku,date,quantity\n");
    for (int day = 0; day < DAYS; day++) {
      for (int units = 1; units <= 10; units++) {
        String name = units == 10 ? HOSTILE : units == 9 ? "nine,blue" : "S" + units;
        rows.append('"').append(name.replace("\"", "\"\"")).append("\",");
        rows.append(MONDAY.plusDays(day)).append(',').append(units).append('\n');
      }
    }
    sales = Files.writeString(directory.resolve("sales.csv"), rows);
    page = directory.resolve("page.html");
  }

  private CommandLineRun run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("forecast", sales.toString(), "--horizon"));
    arguments.addAll(List.of("7", "--method", "mean28", "--out", out().toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private Path out() {
    return directory.resolve("out.csv");
  }

  private String plotted(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--plot", page.toString()));
    arguments.addAll(List.of(more));
    CommandLineRun run = run(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Files.readString(page);
  }

  private static List<String> headings(String html) {
    return found("<h2><bdi>(.*?)</bdi></h2>", html);
  }

  private static List<String> found(String pattern, String html) {
    return Pattern.compile(pattern).matcher(html).results().map(r -> r.group(1)).toList();
  }

  @Test
  void showsTheSixThatSellMostFirst() throws IOException {
    assertThat(headings(plotted()))
        .containsExactly(HOSTILE_ESCAPED, "nine,blue", "S8", "S7", "S6", "S5");
  }

  @Test
  void showsThoseAskedForWithAndWithoutCommas() throws IOException {
    assertThat(headings(plotted("--plot-series", "S3,S1", "--plot-series", "nine,blue")))
        .containsExactly("S3", "S1", "nine,blue");
  }

  @Test
  void namesCannotBringMarkup() throws IOException {
    String html = plotted();
    assertThat(html).doesNotContain("<script", "<img", HOSTILE);
    assertThat(html).contains(HOSTILE_ESCAPED);
  }

  @Test
  void pageNeedsNothingElse() throws IOException {
    assertThat(plotted("--plot-series", "S8,S3"))
        .doesNotContain("http:", "https:", "src=", "href=", "url(", "@import");
  }

  @Test
  void figuresAreThoseOfTheTableOfForecasts() throws IOException {
    String html = plotted("--plot-series", "S8");
    String[] row =
        Files.readAllLines(out()).stream()
            .filter(line -> line.startsWith("S8,") && line.split(",", -1)[2].equals("7"))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    List<String> cells = found("<td>(.*?)</td>", html);
    assertThat(cells.get(0)).isEqualTo(MONDAY.plusDays(DAYS - 1).toString()).isEqualTo(row[1]);
    assertThat(cells.get(1)).isEqualTo("56.0");
    for (int quantile = 0; quantile < 4; quantile++) {
      assertThat(cells.get(2 + quantile))
          .isEqualTo(String.format(Locale.ROOT, "%.1f", Double.parseDouble(row[4 + quantile])));
    }
    assertThat(cells.subList(6, 8)).containsExactly("", "mean28");
  }

  @Test
  void earlierOriginsAreShownBesideWhatWasSold() throws IOException {
    String html = plotted("--plot-series", "S8", "--origins", "3", "--step", "14");
    assertThat(found("<tr><td>(.*?)</td>", html))
        .containsExactly("2025-03-11", "2025-03-25", "2025-04-08");
    assertThat(found("<td>(56\\.0)</td><td>mean28</td>", html)).hasSize(3);
    assertThat(found("<polygon class='(q..)'", html))
        .containsExactly(
            "q50", "q90", "q95", "q99", "q50", "q90", "q95", "q99", "q50", "q90", "q95", "q99");
  }

  /** Upwards is less in SVG; eight points along the upper edge, then back along the lower one. */
  @Test
  void shadesLieOnEachOther() throws IOException {
    List<double[]> shades =
        Pattern.compile("<polygon class='q..' points='([^']*)'")
            .matcher(plotted("--plot-series", "S8"))
            .results()
            .map(ForecastPlotTest::heights)
            .toList();
    assertThat(shades).hasSize(4);
    for (int i = 0; i < 4; i++) {
      double[] shade = shades.get(i);
      assertThat(shade).hasSize(16);
      assertThat(shade[0]).as("summed up from nothing").isEqualTo(shade[15]);
      assertThat(shade[7]).as("upper edge at the end").isLessThan(shade[8]);
      if (i > 0) {
        assertThat(shade[8]).isEqualTo(shades.get(i - 1)[7]);
      }
    }
  }

  private static double[] heights(MatchResult shade) {
    return Pattern.compile("[ ]")
        .splitAsStream(shade.group(1).strip())
        .mapToDouble(point -> Double.parseDouble(point.substring(point.indexOf(',') + 1)))
        .toArray();
  }

  @Test
  void seriesThatBeginsAfterAllOriginsSaysSo() throws IOException {
    Files.writeString(sales, "sku,date,quantity\nA,2025-01-06,1\n");
    assertThat(plotted("--origins", "1")).contains("there is no forecast");
  }

  @ParameterizedTest
  @CsvSource({"S3;S99,S99", "S3,S3"})
  void refusesWhatItCannotDraw(String names, String told) {
    CommandLineRun run =
        names.equals("S3")
            ? run("--plot-series", names)
            : run("--plot", page.toString(), "--plot-series", names.replace(';', ','));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(names.equals("S3") ? "--plot-series needs --plot" : told);
    assertThat(page).doesNotExist();
  }
}

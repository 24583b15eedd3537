package io.github.inventorystreams.batch.plot;

import io.github.inventorystreams.batch.Series;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.page.HtmlPage;
import io.github.inventorystreams.page.Markup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The page: for each series the demand of each bucket with the mean forecast, the fans of the
 * demand summed up from each origin on, and the same in figures. Names of series are escaped.
 */
final class PlotPage {
  private static final int MIN_BUCKETS_BEFORE = 56;
  private static final int HORIZONS_BEFORE = 4;
  private static final double PERCENT = 100;
  private static final String STYLE =
      """
      :root{--sold:#333;--mean:#c2571a;--fan:#1b6ca8}
      @media(prefers-color-scheme:dark){:root{--sold:#ddd;--mean:#f0995f;--fan:#6cb4ea}}
      td,th{white-space:nowrap}
      .origin{stroke:var(--soft);stroke-dasharray:3 3}
      .sold{stroke:var(--sold);stroke-width:1.2}.mean{stroke:var(--mean);stroke-width:2}
      .q50,.q90,.q95,.q99{fill:var(--fan)}
      .q50{fill-opacity:.6}.q90{fill-opacity:.42}.q95{fill-opacity:.26}.q99{fill-opacity:.14}
      .key{display:inline-block;width:1.1em;height:.7em;margin:0 .3em 0 1em}
      .key.sold{background:var(--sold);height:2px;vertical-align:middle}.key.mean{background:var(--mean);height:3px;vertical-align:middle}
      .key.q50{background:color-mix(in srgb,var(--fan) 60%,transparent)}.key.q90{background:color-mix(in srgb,var(--fan) 42%,transparent)}
      .key.q95{background:color-mix(in srgb,var(--fan) 26%,transparent)}.key.q99{background:color-mix(in srgb,var(--fan) 14%,transparent)}
      """;
  private static final String KEY =
      """
      <p class='note'>First chart: units of each bucket. Second chart: units summed up from the forecast's origin (dashed) on;
      a shade ends where the sum stays at or below with 50, 90, 95 or 99 %. These are the quantiles of the table of forecasts.</p>
      <p class='note'><span class='key sold'></span>sold<span class='key mean'></span>mean forecast
      <span class='key q50'></span>to 50 %<span class='key q90'></span>to 90 %<span class='key q95'></span>to 95 %<span class='key q99'></span>to 99 %</p>
      """;

  private final HtmlPage page = new HtmlPage("Forecasts", STYLE).append(KEY);

  /**
   * Adds a series.
   *
   * @param forecasts by the last bucket that they could see
   */
  void add(Series series, SortedMap<Integer, Forecast> forecasts) {
    page.append("<section><h2><bdi>" + Markup.escaped(series.id()) + "</bdi></h2>");
    if (forecasts.isEmpty()) {
      page.append("<p>It begins after every origin: there is no forecast.</p></section>");
      return;
    }
    List<Fan> fans = new ArrayList<>();
    forecasts.forEach((lastBucket, forecast) -> fans.add(new Fan(series, lastBucket, forecast)));
    charts(series, fans);
    table(fans);
    page.append("</section>");
  }

  private void charts(Series series, List<Fan> fans) {
    int horizon = fans.get(0).forecast().horizon();
    int before = Math.max(MIN_BUCKETS_BEFORE, HORIZONS_BEFORE * horizon);
    int from = Math.max(0, fans.get(0).lastBucket() + 1 - before);
    double[] demand = Arrays.copyOfRange(series.all().demand(), from, series.all().buckets());
    long[] days =
        IntStream.range(from, series.all().buckets()).mapToLong(series::epochDayOf).toArray();
    long end =
        Math.max(
            days[days.length - 1],
            series.epochDayOf(fans.get(fans.size() - 1).lastBucket() + horizon));
    double most = greatest(demand);
    double mostSummed = 0;
    for (Fan fan : fans) {
      most = Math.max(most, greatest(fan.forecast().perBucket()));
      mostSummed =
          DoubleStream.of(
                  mostSummed,
                  greatest(fan.quantiles(Fan.PROBABILITIES[Fan.PROBABILITIES.length - 1])),
                  greatest(fan.sold()),
                  fan.forecast().mean(horizon))
              .max()
              .orElseThrow();
    }
    TimeChart buckets = new TimeChart("Units of each bucket", days[0], end, most);
    TimeChart sums = new TimeChart("Units summed up from the origin on", days[0], end, mostSummed);
    buckets.line("sold", days, demand);
    for (Fan fan : fans) {
      buckets.mark(fan.days()[0]).line("mean", fan.daysAhead(), fan.forecast().perBucket());
      draw(sums.mark(fan.days()[0]), fan);
    }
    page.append(buckets.svg()).append(sums.svg());
  }

  private static void draw(TimeChart chart, Fan fan) {
    long[] days = fan.days();
    double[] low = new double[days.length];
    for (double probability : Fan.PROBABILITIES) {
      double[] high = fan.quantiles(probability);
      chart.area("q" + Math.round(PERCENT * probability), days, low, high);
      low = high;
    }
    double[] means = new double[days.length];
    Arrays.setAll(means, buckets -> fan.forecast().mean(buckets));
    chart.line("mean", days, means);
    chart.line("sold", Arrays.copyOf(days, fan.known() + 1), fan.sold());
  }

  private void table(List<Fan> fans) {
    int horizon = fans.get(0).forecast().horizon();
    page.table(
        "origin",
        "mean of " + horizon + " buckets",
        "50 %",
        "90 %",
        "95 %",
        "99 %",
        "sold",
        "method");
    for (Fan fan : fans) {
      List<String> cells = new ArrayList<>();
      cells.add(LocalDate.ofEpochDay(fan.days()[0]).toString());
      cells.add(number(fan.forecast().mean(horizon)));
      for (double probability : Fan.PROBABILITIES) {
        cells.add(number(fan.forecast().cumulative().quantile(horizon, probability)));
      }
      cells.add(
          fan.known() == horizon
              ? number(fan.sold()[horizon])
              : fan.known() == 0 ? "" : number(fan.sold()[fan.known()]) + " so far");
      cells.add(Markup.escaped(fan.forecast().method()));
      page.row(cells.toArray(String[]::new));
    }
    page.endTable();
    fans.stream()
        .flatMap(fan -> fan.forecast().passedOver().stream())
        .distinct()
        .forEach(
            reason -> page.append("<p class='note'>Not asked: " + Markup.escaped(reason) + "</p>"));
  }

  String html() {
    return page.html();
  }

  private static double greatest(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < PERCENT ? "%,.1f" : "%,.0f", value);
  }
}

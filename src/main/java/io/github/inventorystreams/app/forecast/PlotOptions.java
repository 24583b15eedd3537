package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.batch.ForecastListener;
import io.github.inventorystreams.batch.Series;
import io.github.inventorystreams.batch.plot.Plots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose which forecasts are drawn, and where to. */
final class PlotOptions {

  @Option(
      names = "--plot",
      paramLabel = "FILE.html",
      description =
          "Draw fan charts of a few series into a page: what was sold, the mean forecast, and the quantiles of the demand summed up from each origin on.")
  private @Nullable Path page;

  @Option(
      names = "--plot-series",
      paramLabel = "A,B",
      description =
          "The series to draw (default: the six that sold most). For a name with a comma in it, repeat the option with one name each.")
  private List<String> names = new ArrayList<>();

  private @Nullable Plots plots;

  void check() {
    if (page == null && !names.isEmpty()) {
      throw CommandException.wrongUsage("--plot-series needs --plot FILE.html, where it is drawn.");
    }
  }

  /** The listener to the forecasts of these series. */
  ForecastListener of(List<Series> series) {
    if (page == null) {
      return (one, lastBucket, forecast) -> {};
    }
    Set<String> unknown = new LinkedHashSet<>();
    List<Series> named = Plots.named(names, series, unknown);
    if (!unknown.isEmpty()) {
      throw CommandException.wrongUsage(
          "--plot-series: the file has no series %s.".formatted(String.join(", ", unknown)));
    }
    Plots listener = names.isEmpty() ? Plots.ofBiggest(series) : new Plots(named);
    plots = listener;
    return listener;
  }

  /** Writes the page, if one was asked for. */
  void write() {
    if (page != null && plots != null) {
      try {
        plots.write(page);
      } catch (IOException e) {
        throw CommandException.failed(
            "%s can't be written: %s.".formatted(page, e.getMessage()), e);
      }
    }
  }
}

package io.github.inventorystreams.batch.plot;

import io.github.inventorystreams.batch.ForecastListener;
import io.github.inventorystreams.batch.Series;
import io.github.inventorystreams.files.PrivateFiles;
import io.github.inventorystreams.forecast.Forecast;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps the forecasts of a few series and writes the page that shows them. */
public final class Plots implements ForecastListener {
  private static final int BIGGEST = 6;

  /** By series and last bucket seen, the earliest first. */
  private final Map<Series, TreeMap<Integer, Forecast>> forecasts = new LinkedHashMap<>();

  /** Of these series, in this order. */
  public Plots(Collection<Series> chosen) {
    chosen.forEach(series -> forecasts.put(series, new TreeMap<>()));
  }

  /** Of the few series that sold most. */
  public static Plots ofBiggest(List<Series> series) {
    return new Plots(
        series.stream()
            .sorted(Comparator.comparingDouble(Plots::units).reversed())
            .limit(BIGGEST)
            .toList());
  }

  /**
   * The series that are asked for.
   *
   * @param asked names of series, or several with commas between them
   * @return in the order asked for; a name that no series has is told to {@code unknown}
   */
  public static List<Series> named(
      List<String> asked, List<Series> series, Collection<String> unknown) {
    Map<String, Series> byId = series.stream().collect(Collectors.toMap(Series::id, one -> one));
    List<String> names = new ArrayList<>();
    for (String name : asked) {
      names.addAll(byId.containsKey(name) ? List.of(name) : Arrays.asList(name.split(",", -1)));
    }
    names.stream().filter(name -> !byId.containsKey(name)).forEach(unknown::add);
    return names.stream()
        .distinct()
        .flatMap(name -> Optional.ofNullable(byId.get(name)).stream())
        .toList();
  }

  private static double units(Series series) {
    return Arrays.stream(series.all().demand()).sum();
  }

  @Override
  public void made(Series series, int lastBucket, Forecast forecast) {
    TreeMap<Integer, Forecast> ofSeries = forecasts.get(series);
    if (ofSeries != null) {
      synchronized (ofSeries) {
        ofSeries.put(lastBucket, forecast);
      }
    }
  }

  /** Writes the page. */
  public void write(Path file) throws IOException {
    PlotPage page = new PlotPage();
    forecasts.forEach((series, ofSeries) -> page.add(series, ofSeries));
    PrivateFiles.writeString(file, page.html());
  }
}

package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Elapsed;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.NamedValue;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.app.files.FileOptions;
import io.github.inventorystreams.batch.ForecastListener;
import io.github.inventorystreams.batch.ForecastOrigins;
import io.github.inventorystreams.batch.ForecastRun;
import io.github.inventorystreams.batch.MethodAsOf;
import io.github.inventorystreams.batch.Negatives;
import io.github.inventorystreams.batch.Series;
import io.github.inventorystreams.batch.SeriesColumns;
import io.github.inventorystreams.batch.SeriesFile;
import io.github.inventorystreams.batch.SeriesInput;
import io.github.inventorystreams.batch.TrainedMethods;
import io.github.inventorystreams.files.PrivateFiles;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledTraining;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forecasts the series of a file. */
@Command(
    name = "forecast",
    description = {
      "Forecasts the demand of all series of a file, with the engine that the processor uses, on all cores.",
      "FILE is CSV, JSON lines, a JSON array or a workbook, with a header: series_id (or sku, with a location where a SKU is kept at several: then each sku@location is a series), date, quantity and perhaps in_stock (0 to 1, the share of the bucket in which there was stock); further columns of numbers are what else is known of a date, also of dates to come, whose quantity is left empty: those of 0 and 1 (or true and false, yes and no) in each bucket (promotions, holidays) move the default forecast. Dates without a row are zeros; rows of the same series and date are summed. The summary says how each column was read.",
      "The output has series_id, origin_date, h, mean, q50, q90, q95, q99: origin_date is the last bucket that was seen, mean that of bucket h after it, and the quantiles are of the demand of buckets 1 to h together."
    })
public final class ForecastCommand implements Callable<Integer> {
  private static final double NANOS_PER_MILLI = 1e6;

  private static final int MAX_BUCKET_DAYS = 366;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The series.")
  private Path file = Path.of("");

  @Option(
      names = "--horizon",
      paramLabel = "N",
      required = true,
      description = "How many buckets to forecast.")
  private int horizon;

  @Option(
      names = "--bucket",
      paramLabel = "PERIOD",
      defaultValue = "P1D",
      description =
          "How long a bucket is, P1D for days, P7D for weeks (default: ${DEFAULT-VALUE}). Rows of shorter buckets are summed up.")
  private String bucket = "P1D";

  @Option(
      names = "--origins",
      paramLabel = "K",
      defaultValue = "0",
      description =
          "Forecast from K earlier origins, N, N + M, ... buckets before the end of each series, as if nothing later were known; without it, from the end.")
  private int origins;

  @Option(
      names = "--step",
      paramLabel = "M",
      defaultValue = "0",
      description = "The buckets between two origins (default: the horizon).")
  private int step;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description =
          "The forecast method (default: the one that measures best). A series that it does not qualify for falls back to the default.")
  private String method = ForecastMethods.DEFAULT.name();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the forecasts go; packed if it ends in .gz.")
  private Path out = Path.of("");

  @Option(
      names = "--negative",
      paramLabel = "refuse|zero",
      defaultValue = "refuse",
      description =
          "What becomes of quantities below 0, as net sales have them: refuse the file, or take them for zero (default: ${DEFAULT-VALUE}).")
  private String negative = "refuse";

  @Mixin private final FileOptions fileOptions = new FileOptions();
  @Mixin private final PlotOptions plot = new PlotOptions();

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    check();
    Elapsed watch = new Elapsed();
    try {
      SeriesInput input =
          SeriesFile.read(fileOptions.table(file, SeriesColumns.ALL), negatives(), daysPerBucket());
      List<Series> series = input.series();
      ForecastOrigins from = new ForecastOrigins(horizon, origins, step == 0 ? horizon : step);
      ForecastListener listener = plot.of(series);
      ForecastRun.Figures figures;
      try (Writer writer = writer();
          Progress bar = Progress.of("series", series.size(), json)) {
        figures = new ForecastRun(series, chosen(series), from).write(writer, bar::at, listener);
      }
      plot.write();
      print(input, figures, watch.seconds());
      return 0;
    } catch (IOException e) {
      throw CommandException.failed("%s can't be written: %s.".formatted(out, e.getMessage()), e);
    }
  }

  private void check() {
    if (horizon < 1 || origins < 0 || step < 0) {
      throw CommandException.wrongUsage(
          "--horizon has to be 1 or more, --origins and --step not below 0.");
    }
    plot.check();
    if (!ForecastMethods.problems().isEmpty()) {
      throw CommandException.failed(String.join("\n", ForecastMethods.problems()));
    }
    List<String> trained = ForecastMethods.trainingNames();
    if (ForecastMethods.byName(method).isEmpty() && !trained.contains(method)) {
      throw CommandException.wrongUsage(
          "There is no forecast method %s: there are %s, and, trained on all series first, %s."
              .formatted(
                  method, String.join(", ", ForecastMethods.names()), String.join(", ", trained)));
    }
  }

  private MethodAsOf chosen(List<Series> series) {
    Optional<PooledTraining> training = ForecastMethods.trainingByName(method);
    if (training.isPresent()) {
      return new TrainedMethods(training.get(), series);
    }
    return MethodAsOf.always(ForecastMethods.byName(method).orElse(ForecastMethods.DEFAULT));
  }

  private int daysPerBucket() {
    try {
      Period period = Period.parse(bucket);
      long days = LocalDate.EPOCH.plus(period).toEpochDay();
      if (period.toTotalMonths() == 0 && days > 0 && days <= MAX_BUCKET_DAYS) {
        return (int) days;
      }
    } catch (DateTimeException e) {
      throw CommandException.wrongUsage(
          "--bucket %s is no period: P1D is a day, P7D a week.".formatted(bucket));
    }
    throw CommandException.wrongUsage(
        "--bucket %s is not a number of days: P1D is a day, P7D a week.".formatted(bucket));
  }

  private Writer writer() throws IOException {
    boolean packed = out.toString().endsWith(".gz");
    return new BufferedWriter(
        new OutputStreamWriter(
            packed
                ? new GZIPOutputStream(PrivateFiles.newOutputStream(out))
                : PrivateFiles.newOutputStream(out),
            StandardCharsets.UTF_8));
  }

  private Negatives negatives() {
    return NamedValue.of(Negatives.class, "--negative", negative);
  }

  private void print(SeriesInput input, ForecastRun.Figures figures, double seconds) {
    double millis = figures.coreNanos() / NANOS_PER_MILLI / Math.max(1, figures.forecasts());
    PrintWriter console = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("series", input.series().size());
      answer.put("forecasts", figures.forecasts());
      answer.put("skipped", figures.skipped());
      answer.put("byMethod", figures.byMethod());
      answer.put("millisPerForecast", millis);
      answer.put("wallSeconds", seconds);
      answer.put("rows", input.rows());
      answer.put("duplicateRows", input.duplicates());
      answer.put("negativeRows", input.negatives());
      answer.put("filteredRows", input.filtered());
      answer.put("flags", input.flags());
      answer.put("numbers", input.numbers());
      answer.put("unreadColumns", input.unread());
      console.println(Json.line(answer));
      return;
    }
    ForecastNotes.of(input).forEach(console::println);
    console.printf(
        "%d forecasts of %d series in %.1f s, %.2f ms of a core each, by %s; %d skipped.%n",
        figures.forecasts(),
        input.series().size(),
        seconds,
        millis,
        figures.byMethod(),
        figures.skipped());
  }
}

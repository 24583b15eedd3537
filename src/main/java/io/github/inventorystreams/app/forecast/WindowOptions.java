package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.windows.WindowPlan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that have a backtest run through windows of its history. */
final class WindowOptions {
  private static final String DEFAULT_STEP = "P8W";
  private static final int MAX_WINDOWS = 1000;
  private static final int MAX_WEEKS = 520;
  private static final int MAX_STEP_DAYS = 3650;

  @Option(
      names = "--windows",
      paramLabel = "N",
      description =
          "Run through N windows of the history before the start in place of the scored time, or as many as it gives, and a year where it gives that. Each begins as its own history leaves it. Costs are compared with those of a plain projection rule and of the last release's default, in all and on two fixed halves of SKUs and time.")
  private @Nullable Integer windows;

  @Option(
      names = "--step",
      paramLabel = "PERIOD",
      description = "From the end of a window to that of the next (default: " + DEFAULT_STEP + ").")
  private @Nullable String step;

  @Option(
      names = "--length",
      paramLabel = "WEEKS,...",
      split = ",",
      description =
          "How many weeks of a window are scored, taken in turn, the last window first (default: mixed from 6 to 12, and a year).")
  private List<Integer> lengths = new ArrayList<>();

  /** Whether windows are asked for. */
  boolean areAsked() {
    if (windows == null && (step != null || !lengths.isEmpty())) {
      throw CommandException.wrongUsage("--step and --length need --windows.");
    }
    return windows != null;
  }

  /** The windows that are asked for. */
  WindowPlan plan(Buckets buckets) {
    if (windows == null || windows < 1 || windows > MAX_WINDOWS) {
      throw CommandException.wrongUsage("--windows has to be 1 to %d.".formatted(MAX_WINDOWS));
    }
    if (lengths.stream().anyMatch(weeks -> weeks < 1 || weeks > MAX_WEEKS)) {
      throw CommandException.wrongUsage("--length has to be 1 to %d weeks.".formatted(MAX_WEEKS));
    }
    return new WindowPlan(
        windows, stepBuckets(buckets), lengths.stream().map(buckets::inWeeks).toList());
  }

  private int stepBuckets(Buckets buckets) {
    String text = step == null ? DEFAULT_STEP : step;
    long days = days(text);
    if (days < 1 || days > MAX_STEP_DAYS) {
      throw CommandException.wrongUsage(
          "--step %s has to be 1 to %d days.".formatted(text, MAX_STEP_DAYS));
    }
    if (days % buckets.days() != 0) {
      throw CommandException.wrongUsage(
          "--step %s is not a whole number of the folder's buckets, which have %d days."
              .formatted(text, buckets.days()));
    }
    return Math.toIntExact(days / buckets.days());
  }

  private static long days(String text) {
    try {
      Period period = Period.parse(text);
      if (period.toTotalMonths() == 0) {
        return LocalDate.EPOCH.plus(period).toEpochDay();
      }
    } catch (DateTimeException e) {
      throw CommandException.wrongUsage(
          "--step %s is no period: P8W is eight weeks, P1D a day.".formatted(text));
    }
    throw CommandException.wrongUsage(
        "--step %s is not a number of days: P8W is eight weeks, P1D a day.".formatted(text));
  }
}

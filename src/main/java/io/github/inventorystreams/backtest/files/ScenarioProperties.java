package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.event.UnmetDemand;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The {@code scenario.properties} of a folder. */
final class ScenarioProperties {
  private final Path file;
  private final Properties values = new Properties();

  ScenarioProperties(Path folder) {
    this.file = folder.resolve("scenario.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new BacktestException(
          "%s can't be read: is %s a backtest folder?".formatted(file, folder), e);
    }
  }

  LocalDate start() {
    try {
      return LocalDate.parse(text("start", null));
    } catch (DateTimeException e) {
      throw wrong("start", "a day such as 2026-11-29");
    }
  }

  /** How many days a bucket has. */
  int bucketDays() {
    try {
      LocalDate day = LocalDate.EPOCH.plus(Period.parse(text("bucket", null)));
      // A bucket of months would have as many days as the month it begins in.
      if (day.toEpochDay() > 0 && day.isBefore(LocalDate.EPOCH.plusMonths(1))) {
        return (int) day.toEpochDay();
      }
    } catch (DateTimeException e) {
      throw wrong("bucket", "P1D or P7D");
    }
    throw wrong("bucket", "P1D or P7D");
  }

  UnmetDemand unmetDemand() {
    return switch (text("unmetDemand", null)) {
      case "lost" -> UnmetDemand.LOST;
      case "backordered" -> UnmetDemand.BACKORDERED;
      default -> throw wrong("unmetDemand", "lost or backordered");
    };
  }

  boolean flag(String name) {
    return switch (text(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, "true or false");
    };
  }

  /**
   * A whole number.
   *
   * @param fallback where it is not there; {@code null} = it must be
   */
  long whole(String name, @Nullable Long fallback, long least) {
    try {
      long number = Long.parseLong(text(name, fallback == null ? null : fallback.toString()));
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, "a whole number from %d on".formatted(least));
    }
    throw wrong(name, "a whole number from %d on".formatted(least));
  }

  /** A number of 0 or more. */
  double number(String name, @Nullable String fallback) {
    try {
      double number = Double.parseDouble(text(name, fallback));
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, "a number of 0 or more");
    }
    throw wrong(name, "a number of 0 or more");
  }

  private String text(String name, @Nullable String fallback) {
    String value = values.getProperty(name, fallback);
    if (value == null) {
      throw new BacktestException("%s does not say %s.".formatted(file, name));
    }
    return value.strip();
  }

  private BacktestException wrong(String name, String expected) {
    return new BacktestException(
        "%s: %s must be %s, not %s.".formatted(file, name, expected, values.getProperty(name)));
  }
}

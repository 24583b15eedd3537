package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.sales.RejectsFile;
import io.github.inventorystreams.sales.SalesColumns;
import io.github.inventorystreams.sales.SalesFile;
import io.github.inventorystreams.sales.SalesRules;
import io.github.inventorystreams.sales.SalesSurvey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How a sales file is read, and which of its rows moved stock. */
final class SalesOptions {
  private static final Set<String> COLUMNS = Set.copyOf(SalesColumns.DEFAULT.names());

  @Option(
      names = "--column",
      paramLabel = "COLUMN=NAME",
      description =
          "The name in the file of one of the columns timestamp, order_id, sku, quantity, location, unit_price.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--product-pattern",
      paramLabel = "REGEX",
      defaultValue = SalesRules.PRODUCT,
      showDefaultValue = Visibility.ALWAYS,
      description =
          "What a SKU must look like as a whole; rows of other SKUs are services, fees or vouchers and move no stock.")
  private Pattern product = Pattern.compile(SalesRules.PRODUCT);

  @Option(
      names = "--ignored-orders",
      paramLabel = "REGEX",
      defaultValue = SalesRules.IGNORED_ORDER,
      showDefaultValue = Visibility.ALWAYS,
      description = "Order ids of bookings that move no stock.")
  private Pattern ignored = Pattern.compile(SalesRules.IGNORED_ORDER);

  @Option(
      names = "--cancelled-orders",
      paramLabel = "REGEX",
      defaultValue = SalesRules.CANCELLED_ORDER,
      showDefaultValue = Visibility.ALWAYS,
      description =
          "Order ids whose negative quantities are returns even at price 0. Other negative quantities are losses at price 0, else returns.")
  private Pattern cancelled = Pattern.compile(SalesRules.CANCELLED_ORDER);

  @Option(
      names = "--opening-days",
      paramLabel = "N",
      defaultValue = "28",
      description =
          "Each book opens with a count of what it sells in its first N days of the file (default: 28); 0 = none.")
  private int openingDays = 28;

  @Option(
      names = "--keep-sku-case",
      description =
          "Take 85123a and 85123A for two articles; otherwise SKUs are read in upper case.")
  private boolean keepSkuCase;

  @Option(
      names = "--free-is-sale",
      description = "Positive quantities at price 0 are sales; otherwise they move no stock.")
  private boolean freeIsSale;

  @Option(
      names = "--sales-location",
      paramLabel = "LOCATION",
      defaultValue = "main",
      showDefaultValue = Visibility.ALWAYS,
      description = "The location of rows that name none.")
  private String location = "main";

  @Option(
      names = "--sales-zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      showDefaultValue = Visibility.ALWAYS,
      description = "The zone of days, and of timestamps without an offset.")
  private String zone = "UTC";

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Where rows that can't be read are written with line and reason; by default NAME.rejects.csv in the working directory.")
  private @Nullable Path rejects;

  SalesFile file(Path path) {
    try {
      return new SalesFile(path, columns(), ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw CommandException.wrongUsage(
          "--sales-zone must be a time zone like Europe/Berlin, not %s.".formatted(zone));
    }
  }

  /** Whether books open with a count. */
  boolean opens() {
    return openingDays > 0;
  }

  SalesRules rules(SalesFile file) {
    return new SalesRules(
        SalesRules.sourceOf(file.name()),
        location,
        product,
        ignored,
        cancelled,
        !keepSkuCase,
        freeIsSale);
  }

  /** Reads the whole file once and writes what it rejects. */
  SalesSurvey survey(SalesFile file, SalesRules rules) {
    if (openingDays < 0) {
      throw CommandException.wrongUsage("--opening-days must not be below 0.");
    }
    try (RejectsFile rejected = new RejectsFile(rejectsPath(file))) {
      SalesSurvey survey = SalesSurvey.of(file, rules, openingDays, rejected);
      if (survey.tally().events() == 0) {
        throw CommandException.failed(
            "%s has no row that moved stock, of %d; --product-pattern may not fit its SKUs."
                .formatted(file.path(), survey.tally().rows()));
      }
      return survey;
    } catch (IOException e) {
      throw CommandException.failed(String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw CommandException.failed(String.valueOf(e.getMessage()), e);
    }
  }

  Path rejectsPath(SalesFile file) {
    return rejects != null ? rejects : Path.of(file.name() + ".rejects.csv");
  }

  private SalesColumns columns() {
    Set<String> unknown = new TreeSet<>(columns.keySet());
    unknown.removeAll(COLUMNS);
    if (!unknown.isEmpty()) {
      throw CommandException.wrongUsage(
          "--column knows %s, not %s.".formatted(SalesColumns.DEFAULT.names(), unknown));
    }
    return new SalesColumns(
        name("timestamp"),
        name("order_id"),
        name("sku"),
        name("quantity"),
        name("location"),
        name("unit_price"));
  }

  private String name(String column) {
    return columns.getOrDefault(column, column);
  }
}

package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.NamedValue;
import io.github.inventorystreams.app.files.FileOptions;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.sales.NoMovement;
import io.github.inventorystreams.sales.RejectedRow;
import io.github.inventorystreams.sales.RejectsFile;
import io.github.inventorystreams.sales.SalesColumns;
import io.github.inventorystreams.sales.SalesFile;
import io.github.inventorystreams.sales.SalesRules;
import io.github.inventorystreams.sales.SalesSurvey;
import io.github.inventorystreams.sales.SalesTally;
import io.github.inventorystreams.sales.ZeroPrice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options by which a sales file is read, and by which of its rows moved stock: all of them,
 * unless asked.
 */
final class SalesOptions {
  @Mixin private final FileOptions fileOptions = new FileOptions();

  @Option(
      names = "--product-pattern",
      paramLabel = "REGEX",
      description =
          "What a SKU must look like as a whole; rows of other SKUs are services, fees or vouchers and move no stock (default: every SKU is a product).")
  private @Nullable Pattern product;

  @Option(
      names = "--ignored-orders",
      paramLabel = "REGEX",
      description = "Order ids of bookings that move no stock (default: none).")
  private @Nullable Pattern ignored;

  @Option(
      names = "--zero-price",
      paramLabel = "sale|booking",
      defaultValue = "sale",
      showDefaultValue = Visibility.ALWAYS,
      description =
          "What rows at price 0 are: sales and returns like all others, or bookings, of which positive quantities move no stock and negative ones are losses.")
  private String zeroPrice = "sale";

  @Option(
      names = "--cancelled-orders",
      paramLabel = "REGEX",
      description =
          "Order ids whose negative quantities are returns even where price 0 is a booking (default: none).")
  private @Nullable Pattern cancelled;

  @Option(
      names = "--opening-days",
      paramLabel = "N",
      defaultValue = "28",
      description =
          "Each book opens with a count of what it sells in its first N days of the file (default: 28); 0 = none.")
  private int openingDays = 28;

  @Option(
      names = "--upper-case-skus",
      description = "Take 85123a and 85123A for one article: SKUs are read in upper case.")
  private boolean upperCaseSkus;

  @Option(
      names = "--sales-location",
      paramLabel = "LOCATION",
      defaultValue = "main",
      showDefaultValue = Visibility.ALWAYS,
      description = "The location of rows that name none.")
  private String location = "main";

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Where rows that can't be read are written with line and reason; by default NAME.rejects.csv in the working directory.")
  private @Nullable Path rejects;

  SalesFile file(Path path) {
    TableFile table = fileOptions.table(path, SalesColumns.ALL);
    return new SalesFile(table);
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
        upperCaseSkus,
        zeroPrice());
  }

  private ZeroPrice zeroPrice() {
    return NamedValue.of(ZeroPrice.class, "--zero-price", zeroPrice);
  }

  /** Reads the whole file once and writes what it rejects. */
  SalesSurvey survey(SalesFile file, SalesRules rules) {
    if (openingDays < 0) {
      throw CommandException.wrongUsage("--opening-days must not be below 0.");
    }
    try (RejectsFile rejected = new RejectsFile(rejectsPath(file))) {
      SalesSurvey survey = SalesSurvey.of(file, rules, openingDays, rejected);
      if (survey.tally().events() == 0) {
        throw CommandException.failed(nothing(file, survey, rejected));
      }
      return survey;
    } catch (IOException | UncheckedIOException e) {
      throw CommandException.failed(String.valueOf(e.getMessage()), e);
    }
  }

  /** Why no row of a file moved stock. */
  private static String nothing(SalesFile file, SalesSurvey survey, RejectsFile rejected) {
    SalesTally tally = survey.tally();
    if (tally.rows() == 0) {
      return "%s has a header and no rows.".formatted(file.table().path());
    }
    StringBuilder reasons = new StringBuilder();
    RejectedRow first = rejected.first();
    if (first != null) {
      reasons.append(
          "; %d can't be read (the first, line %d: %s), all are in %s"
              .formatted(tally.rejected(), first.line(), first.reason(), rejected.path()));
    }
    tally
        .noStock()
        .forEach(
            (reason, rows) -> {
              if (rows > 0) {
                reasons.append("; %d %s".formatted(rows, why(reason)));
                Map<String, Long> skus = survey.leftOut().getOrDefault(reason, Map.of());
                reasons.append(skus.isEmpty() ? "" : " (" + String.join(", ", skus.keySet()) + ")");
              }
            });
    return "%s has no row that moved stock, of %d%s."
        .formatted(file.table().path(), tally.rows(), reasons);
  }

  private static String why(NoMovement reason) {
    return switch (reason) {
      case NO_PRODUCT -> "have SKUs that --product-pattern does not take";
      case ZERO_PRICE -> "are bookings by --zero-price";
      case IGNORED_ORDER -> "are of orders that --ignored-orders names";
      case FILTERED -> "are passed over by --where and --skip";
    };
  }

  /** Where the rows of a file go that can't be read. */
  Path rejectsPath(SalesFile file) {
    return rejects != null ? rejects : Path.of(file.name() + ".rejects.csv");
  }
}

package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.play.SalesWorld;
import io.github.inventorystreams.sales.SalesFile;
import io.github.inventorystreams.sales.SalesRules;
import io.github.inventorystreams.sales.SalesSurvey;
import io.github.inventorystreams.simulation.Reliability;
import io.github.inventorystreams.simulation.Shop;
import io.github.inventorystreams.simulation.ShopPlan;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The shop of a demo: a simulated one, or the sales of a file. */
final class DemoWorldOptions {
  private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/Berlin");
  private static final int DAYS = 90;
  private static final int SKUS = 200;
  private static final LocalDate START = LocalDate.of(2025, 1, 6);

  @Mixin private final SalesOptions salesOptions = new SalesOptions();

  @Option(names = "--days", paramLabel = "N", description = "Days to simulate (default: 90).")
  private @Nullable Integer days;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "The first simulated day (default: 2025-01-06); the last must not lie ahead.")
  private @Nullable LocalDate start;

  @Option(names = "--skus", paramLabel = "N", description = "Simulated articles (default: 200).")
  private @Nullable Integer skus;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same shop and suppliers (default: 1).")
  private long seed = 1;

  @Option(names = "--sales", paramLabel = "FILE", description = "Play the sales of this file.")
  private @Nullable Path sales;

  /**
   * The world that the options describe.
   *
   * @param now the wall clock
   */
  DemoWorld world(Instant now) {
    return sales == null ? simulated(now) : fromFile(sales);
  }

  private DemoWorld simulated(Instant now) {
    ShopPlan plan =
        new ShopPlan(
            start == null ? START : start,
            atLeastOne("--days", days, DAYS),
            atLeastOne("--skus", skus, SKUS),
            seed,
            List.of("main"),
            SHOP_ZONE);
    Shop shop = shop(plan);
    if (shop.lastMillis() > now.toEpochMilli()) {
      throw CommandException.wrongUsage(
          "The simulated time ends in the future, on %s: choose an earlier --start or fewer --days."
              .formatted(plan.start().plusDays(plan.days() - 1L)));
    }
    return new DemoWorld(shop, SHOP_ZONE, seed, Reliability.HUMAN, null, null);
  }

  private static Shop shop(ShopPlan plan) {
    try {
      Shop shop = new Shop(plan);
      if (shop.firstMillis() > 0) {
        return shop;
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw CommandException.wrongUsage("--start and --days lead beyond all calendars.");
    }
    throw CommandException.wrongUsage("--start must not be before 1970-01-02.");
  }

  private DemoWorld fromFile(Path path) {
    if (days != null || start != null || skus != null) {
      throw CommandException.wrongUsage(
          "--days, --start and --skus describe the simulated shop; with --sales the file says it.");
    }
    SalesFile file = salesOptions.file(path);
    SalesRules rules = salesOptions.rules(file);
    SalesSurvey survey = salesOptions.survey(file, rules);
    return new DemoWorld(
        SalesWorld.opened(file, rules, survey),
        file.zone(),
        seed,
        Reliability.EXACT,
        survey,
        salesOptions.rejectsPath(file));
  }

  private static int atLeastOne(String option, @Nullable Integer given, int otherwise) {
    if (given != null && given < 1) {
      throw CommandException.wrongUsage("%s must be 1 or more.".formatted(option));
    }
    return given == null ? otherwise : given;
  }
}

package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.StockEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A simulated shop: its articles, its settings, and what its customers do day by day. */
public final class Shop implements World {
  private static final Comparator<StockEvent> BY_TIME =
      Comparator.<StockEvent>comparingLong(event -> event.header().occurredAtMillis())
          .thenComparing(event -> event.header().book().toString())
          .thenComparing(event -> event.header().id().eventId());

  /** Every fourth SKU is kept by the stock plan, the others are ordered up to a quantile. */
  private static final int STOCK_PLAN_EVERY = 4;

  private static final double STOCK_PLAN_WARNING_RATE = 0.6;

  private final ShopPlan plan;
  private final List<Article> articles = new ArrayList<>();
  private final Customers customers;

  public Shop(ShopPlan plan) {
    this.plan = plan;
    this.customers = new Customers(plan);
    for (int n = 1; n <= plan.skus(); n++) {
      for (String location : plan.locations()) {
        articles.add(Article.drawn(plan, String.format(Locale.ROOT, "SKU-%05d", n), location));
      }
    }
  }

  @Override
  public WorldSettings settings() {
    Map<String, SkuSettings> skus = new LinkedHashMap<>();
    for (Article article : articles) {
      skus.put(article.book().sku(), settings(article, skus.size()));
    }
    Map<String, LocationSettings> locations = new LinkedHashMap<>();
    for (String location : plan.locations()) {
      locations.put(location, LocationSettings.in(plan.zone()));
    }
    return new WorldSettings(skus, locations, ShopSuppliers.settings(articles, plan.zone()));
  }

  @Override
  public WorldMasterData masterData() {
    return ShopMasterData.of(settings());
  }

  private static SkuSettings settings(Article article, int index) {
    boolean stockPlan = index % STOCK_PLAN_EVERY == STOCK_PLAN_EVERY - 1;
    return SkuSettingsBuilder.none()
        .policy(stockPlan ? PolicyName.STOCK_PLAN : PolicyName.ORDER_UP_TO)
        .supplierId(article.supplierId())
        .coverDays(stockPlan ? coverDays(article) : null)
        .warningRate(stockPlan ? STOCK_PLAN_WARNING_RATE : null)
        .serviceLevel(0.95)
        .minimumOrder(article.minimumOrder())
        .packSize(article.packSize())
        .unitCost(article.unitCost())
        .build();
  }

  /**
   * So long that what is left at the warning lasts until the goods come, with some days to spare.
   */
  private static double coverDays(Article article) {
    return Math.ceil(2 * ShopSuppliers.protectionDays(article.supplierId()) + 7);
  }

  @Override
  public long firstMillis() {
    return plan.dayMillis(0);
  }

  @Override
  public long lastMillis() {
    return plan.dayMillis(plan.days()) - 1;
  }

  /** The opening counts stand at the very beginning of the first day. */
  @Override
  public Stream<StockEvent> events() {
    return Stream.concat(
        articles.stream().map(this::opening),
        IntStream.range(0, plan.days()).boxed().flatMap(this::day));
  }

  private StockEvent opening(Article article) {
    long at = firstMillis();
    EventHeader header =
        new EventHeader(article.book(), new EventId("shop", "opening-" + article.book(), 0), at);
    return new StockEvent.Count(header, article.openingUnits(), at, null);
  }

  private Stream<StockEvent> day(int day) {
    List<StockEvent> events = new ArrayList<>();
    for (Article article : articles) {
      customers.day(article, day, events::add);
    }
    events.sort(BY_TIME);
    return events.stream();
  }
}

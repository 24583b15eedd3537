package io.github.inventorystreams.equality;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.simulation.WorldSettings;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.review.PooledDemands;
import io.github.inventorystreams.stock.review.Review;
import io.github.inventorystreams.stock.review.ReviewCalendar;
import io.github.inventorystreams.stock.review.ReviewPeriod;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Books, reviews and rounds in plain maps: the rules that run live, and nothing around them. */
final class PureLoop implements Processing {
  private final StageSettings settings;
  private final JsonWriter json = new JsonWriter();
  private final Map<String, InMemoryBook> books = new TreeMap<>();
  private final Map<String, SupplierTerms> terms = new HashMap<>();
  private final List<PurchaseOrder> published = new ArrayList<>();
  private final PooledDemands pools = new PooledDemands();
  private final InMemorySuppliers desks;
  private WorldSettings world = WorldSettings.NONE;
  private long nowMillis = Long.MIN_VALUE;

  PureLoop(StageSettings settings) {
    this.settings = settings;
    this.desks = new InMemorySuppliers(settings.orders(), this::termsOf, published::add);
  }

  @Override
  public void set(WorldSettings given) {
    world = given;
    terms.putAll(given.terms(settings.supplierDefaults()));
  }

  @Override
  public void stock(StockEvent event) {
    BookKey key = event.header().book();
    books.computeIfAbsent(key.toString(), any -> opened(key)).apply(event).forEach(desks::receive);
  }

  private InMemoryBook opened(BookKey key) {
    PlanningParameters plan = planOf(key);
    SupplierTerms supplier = termsOf(Objects.requireNonNull(plan.supplierId()));
    return new InMemoryBook(
        key, plan, keeperOf(key.location()), ReviewCalendar.nextAfter(nowMillis, supplier));
  }

  @Override
  public void say(SupplierEvent said) {
    desks.handle(said);
  }

  /** What is shared at a review, and what is answered, is known from the next one on. */
  @Override
  public void tick(long atMillis) {
    nowMillis = atMillis;
    List<OrderProposal> proposals = new ArrayList<>();
    Map<String, PooledSales> shares = new TreeMap<>();
    for (InMemoryBook book : books.values()) {
      while (book.reviewAtMillis() <= atMillis) {
        book.review(reviewOf(book)).ifPresent(proposals::add);
        shares.merge(
            Objects.requireNonNull(book.plan().supplierId()), book.shared(), PooledSales::with);
      }
    }
    desks
        .close(atMillis, proposals)
        .forEach(
            line ->
                Objects.requireNonNull(books.get(line.book().toString()))
                    .handle(line)
                    .forEach(desks::receive));
    shares.forEach(pools::put);
  }

  private Review reviewOf(InMemoryBook book) {
    PlanningParameters plan = book.plan();
    SupplierTerms supplier = termsOf(Objects.requireNonNull(plan.supplierId()));
    return new Review(
        plan,
        supplier,
        ForecastMethods.byName(plan.method()).orElseThrow(),
        pools.of(plan.supplierId()),
        ReviewPeriod.byCalendar(book.reviewAtMillis(), supplier, settings.daysPerBucket()),
        book.keeper(),
        ReviewRules.DEFAULT);
  }

  @Override
  public List<byte[]> takeOrders() {
    List<byte[]> taken = published.stream().map(json::write).toList();
    published.clear();
    return taken;
  }

  @Override
  public Map<String, String> levels() {
    Map<String, String> levels = new TreeMap<>();
    books.forEach((key, book) -> levels.put(key, book.level(json)));
    return levels;
  }

  @Override
  public int refused() {
    return desks.refused();
  }

  @Override
  public void close() {}

  private PlanningParameters planOf(BookKey key) {
    SkuSettings set = Objects.requireNonNull(world.skus().get(key.sku()));
    return PlanningParameters.of(set.orElse(settings.skuDefaults()));
  }

  private SupplierTerms termsOf(String supplierId) {
    SupplierTerms known = terms.get(supplierId);
    return known != null
        ? known
        : SupplierSettings.NONE.terms(supplierId, settings.supplierDefaults());
  }

  private Bookkeeper keeperOf(String location) {
    LocationSettings set = Objects.requireNonNull(world.locations().get(location));
    ZoneId zone = set.zone();
    return new Bookkeeper(
        new LocalDays(zone == null ? settings.defaultZone() : zone, set.openDays(), set.holidays()),
        settings.window(),
        settings.closeAfter(),
        settings.implausible(),
        settings.netReturns());
  }
}

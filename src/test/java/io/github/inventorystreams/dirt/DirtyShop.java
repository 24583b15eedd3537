package io.github.inventorystreams.dirt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.simulation.Reliability;
import io.github.inventorystreams.simulation.Reply;
import io.github.inventorystreams.simulation.Shop;
import io.github.inventorystreams.simulation.ShopPlan;
import io.github.inventorystreams.simulation.Suppliers;
import io.github.inventorystreams.simulation.WorldSettings;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.topology.Harness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A simulated shop that lives on what the processor orders: customers take what truly lies on its
 * shelves and go elsewhere otherwise, while the processor knows only what the clerk writes down.
 */
final class DirtyShop implements AutoCloseable {
  private static final LocalDate START = LocalDate.of(2025, 1, 6);

  /** The cut-off of the suppliers. */
  private static final long CUT_OFF_MILLIS = Duration.ofHours(18).toMillis();

  private static final int COUNT_EVERY_DAYS = 56;

  /** An order that waits is signed if it is no more than the sales of so many days. */
  private static final double SIGNED_DAYS = 45;

  private static final Comparator<StockEvent> BY_TIME =
      Comparator.<StockEvent>comparingLong(event -> event.header().occurredAtMillis())
          .thenComparing(event -> event.header().id().eventId());

  private final ShopPlan plan;
  private final int warmUpDays;
  private final Harness harness;
  private final Register register;
  private final Shelves shelves = new Shelves();
  private final Clerk clerk;
  private final Desk desk = new Desk();
  private final Cost cost = new Cost();
  private final Map<String, SkuSettings> skus;
  private final Suppliers suppliers;
  private final Map<BookKey, Long> wantedUnits = new LinkedHashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final List<PurchaseOrder> waiting = new ArrayList<>();
  private final PriorityQueue<StockEvent.Restock> coming = new PriorityQueue<>(BY_TIME);

  private DirtyShop(long seed, int skuCount, int warmUpDays, int days, Dirt dirt) {
    this.plan =
        new ShopPlan(START, warmUpDays + days, skuCount, seed, List.of("main"), ZoneOffset.UTC);
    this.warmUpDays = warmUpDays;
    StageSettings settings = ProcessorOnTopics.stageSettings(Map.of());
    this.harness = new Harness(settings);
    this.register = new Register(harness);
    this.clerk = new Clerk(dirt, seed, register, shelves);
    WorldSettings set = new Shop(plan).settings();
    this.skus = set.skus();
    this.suppliers =
        new Suppliers(
            seed, set.terms(settings.supplierDefaults()), ZoneOffset.UTC, Reliability.HUMAN);
    publish(set);
  }

  /** What the days after the warm-up cost. */
  static Cost cost(long seed, int skuCount, int warmUpDays, int days, Dirt dirt) {
    try (DirtyShop shop = new DirtyShop(seed, skuCount, warmUpDays, days, dirt)) {
      return shop.lived();
    }
  }

  private Cost lived() {
    harness.tick(Instant.ofEpochMilli(dayMillis(0) - 1).toString());
    Iterator<StockEvent> events = new Shop(plan).events().iterator();
    StockEvent next = events.next();
    for (int day = 0; day < plan.days(); day++) {
      List<StockEvent> today = new ArrayList<>();
      while (next != null && next.header().occurredAtMillis() < dayMillis(day + 1)) {
        today.add(next);
        next = events.hasNext() ? events.next() : null;
      }
      morning(day);
      live(day, today, dayMillis(day) + CUT_OFF_MILLIS);
      evening(day);
      live(day, today, dayMillis(day + 1));
      harness.tick(Instant.ofEpochMilli(dayMillis(day + 1)).toString());
      handle(day);
      if (day >= warmUpDays) {
        wantedUnits.keySet().forEach(book -> cost.evening(shelves.of(book), unitCost(book.sku())));
      }
    }
    return cost;
  }

  private void morning(int day) {
    long at = dayMillis(day);
    clerk.catchUp(at);
    for (BookKey book : desk.looksOn(day)) {
      clerk.confirm(book, desk.takeHeld(book), at);
      clerk.lookInto(book, at);
    }
    for (PurchaseOrder order : waiting) {
      register.decide(order.poNumber(), order.supplierId(), isSound(order, day), at);
    }
    waiting.clear();
    int number = 0;
    for (BookKey book : wantedUnits.keySet()) {
      if (day > 0 && (day + number++) % COUNT_EVERY_DAYS == 0) {
        clerk.cycleCount(book, at);
      }
      clerk.maybeFarOrder(book, unitsPerDay(book, day), day, at);
    }
  }

  /** Plays what happens until an instant, and takes it out of the list. */
  private void live(int day, List<StockEvent> today, long untilMillis) {
    while (!today.isEmpty() && today.get(0).header().occurredAtMillis() < untilMillis) {
      StockEvent event = today.remove(0);
      arrive(event.header().occurredAtMillis());
      happen(day, event);
    }
    arrive(untilMillis - 1);
  }

  private void happen(int day, StockEvent event) {
    BookKey book = event.header().book();
    if (event instanceof StockEvent.Count opening) {
      wantedUnits.put(book, 0L);
      shelves.put(book, opening.countedQuantity());
      register.book(opening);
    } else if (event instanceof StockEvent.Sale sale) {
      wantedUnits.merge(book, sale.quantity(), Long::sum);
      long served = shelves.take(book, sale.quantity());
      if (day >= warmUpDays) {
        cost.customer(sale.quantity(), served, unitCost(book.sku()));
      }
      if (served > 0) {
        clerk.sold(sale.header(), served);
      }
    } else if (event instanceof StockEvent.Return back) {
      if (back.sellable()) {
        shelves.put(book, back.quantity());
      }
      register.book(back);
    } else if (event instanceof StockEvent.Adjustment damage) {
      long broken = shelves.take(book, -damage.delta());
      if (broken > 0) {
        register.book(new StockEvent.Adjustment(damage.header(), -broken, damage.reason()));
      }
    }
  }

  private void arrive(long untilMillis) {
    for (StockEvent.Restock goods = coming.peek();
        goods != null && goods.header().occurredAtMillis() <= untilMillis;
        goods = coming.peek()) {
      coming.remove();
      EventHeader header = goods.header();
      shelves.put(header.book(), goods.quantity());
      clerk.received(goods, packSize(header.book().sku()));
    }
  }

  private void evening(int day) {
    long cutOff = dayMillis(day) + CUT_OFF_MILLIS;
    harness.tick(Instant.ofEpochMilli(cutOff).toString());
    handle(day);
    harness.tick(Instant.ofEpochMilli(cutOff + 1).toString());
    handle(day);
  }

  private void handle(int day) {
    desk.read(harness, day);
    for (PurchaseOrder order : harness.orders()) {
      if (order.status() == OrderStatus.PROPOSED) {
        waiting.add(order);
      } else if (isPlaced(order) && answered.add(order.poNumber())) {
        Reply reply = suppliers.reply(order);
        register.say(reply.confirmation());
        coming.addAll(reply.deliveries());
      }
    }
  }

  private static boolean isPlaced(PurchaseOrder order) {
    return order.type() == PurchaseOrder.Type.PO_CREATED
        || order.type() == PurchaseOrder.Type.PO_CHANGED;
  }

  /** Whether somebody who knows the shop would sign an order. */
  private boolean isSound(PurchaseOrder order, int day) {
    return order.lines().stream()
        .allMatch(
            line -> {
              double perDay = unitsPerDay(new BookKey(line.sku(), order.location()), day);
              return line.quantity() <= line.packSize() * 2 + perDay * SIGNED_DAYS;
            });
  }

  private double unitsPerDay(BookKey book, int day) {
    return (double) wantedUnits.getOrDefault(book, 0L) / Math.max(1, day);
  }

  private void publish(WorldSettings set) {
    JsonWriter json = new JsonWriter();
    set.suppliers()
        .forEach(
            (id, terms) ->
                harness.put(Harness.TOPICS.supplierSettings(), id, text(json.write(id, terms))));
    set.skus()
        .forEach(
            (sku, terms) ->
                harness.put(Harness.TOPICS.skuSettings(), sku, lost(json.write(sku, null, terms))));
  }

  /** The customers of this shop do not wait. */
  private static String lost(byte[] settings) {
    try {
      ObjectNode set = (ObjectNode) new ObjectMapper().readTree(settings);
      return set.put("unmetDemand", "lost").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double unitCost(String sku) {
    return Objects.requireNonNull(settings(sku).unitCost()).doubleValue();
  }

  private long packSize(String sku) {
    return Objects.requireNonNullElse(settings(sku).packSize(), 1L);
  }

  private SkuSettings settings(String sku) {
    return Objects.requireNonNull(skus.get(sku));
  }

  private static long dayMillis(int day) {
    return START.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  @Override
  public void close() {
    harness.close();
  }
}

package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The customers of the shop: what happens to one article on one day. Customers buy whether there is
 * stock or not: what is missing is a backorder. Returns come on the day of the week after, damages
 * seldom.
 */
final class Customers {
  private static final String SOURCE = "shop";
  private static final long HOUR_MILLIS = 3_600_000L;

  /** Weights of the hours of a day, from midnight: a rise in the forenoon and an evening peak. */
  private static final double[] HOURS = {
    1, 0.5, 0.3, 0.2, 0.2, 0.5, 1.5, 3, 4.5, 6, 7, 7, 6.5, 6, 5.5, 5.5, 6, 6.5, 7.5, 9, 9.5, 8, 5,
    2.5
  };

  /** Orders of a weekday over those of a mean day; their mean is 1. */
  private static final Map<DayOfWeek, Double> WEEK =
      Map.of(
          DayOfWeek.MONDAY, 1.10,
          DayOfWeek.TUESDAY, 0.95,
          DayOfWeek.WEDNESDAY, 0.90,
          DayOfWeek.THURSDAY, 0.95,
          DayOfWeek.FRIDAY, 1.05,
          DayOfWeek.SATURDAY, 1.20,
          DayOfWeek.SUNDAY, 0.85);

  private static final double RETURN_SHARE = 0.02;
  private static final double UNSELLABLE_SHARE = 0.2;
  private static final double DAMAGES_PER_DAY = 0.004;
  private static final int RETURNED_AFTER_DAYS = 7;

  private final ShopPlan plan;

  Customers(ShopPlan plan) {
    this.plan = plan;
  }

  /** Hands on the events of a day in no order. */
  void day(Article article, int day, Consumer<StockEvent> events) {
    for (Purchase purchase : purchases(article, day)) {
      events.accept(
          new StockEvent.Sale(
              header(article, purchase.orderId(), purchase.atMillis()),
              purchase.units(),
              purchase.orderId()));
    }
    if (day >= RETURNED_AFTER_DAYS) {
      returns(article, day, events);
    }
    Draws damage = draws("damage", article, day);
    if (damage.chance(DAMAGES_PER_DAY)) {
      events.accept(
          new StockEvent.Adjustment(
              header(article, "damage-" + article.book() + "-" + day, instant(damage, day)),
              -damage.between(1, 3),
              AdjustmentReason.DAMAGE));
    }
  }

  private void returns(Article article, int day, Consumer<StockEvent> events) {
    Draws draws = draws("return", article, day);
    for (Purchase purchase : purchases(article, day - RETURNED_AFTER_DAYS)) {
      if (draws.chance(RETURN_SHARE)) {
        events.accept(
            new StockEvent.Return(
                header(article, "return-" + purchase.orderId(), instant(draws, day)),
                1 + (draws.chance(0.2) ? purchase.units() / 2 : 0),
                !draws.chance(UNSELLABLE_SHARE),
                purchase.orderId()));
      }
    }
  }

  private record Purchase(String orderId, long atMillis, long units) {}

  private List<Purchase> purchases(Article article, int day) {
    Draws draws = draws("sale", article, day);
    DayOfWeek weekday = plan.start().plusDays(day).getDayOfWeek();
    int orders =
        draws.poisson(article.ordersPerDay() * article.lift(day) * WEEK.getOrDefault(weekday, 1.0));
    Purchase[] purchases = new Purchase[orders];
    for (int n = 0; n < orders; n++) {
      String orderId = "SO-" + article.book() + "-" + day + "-" + (n + 1);
      purchases[n] = new Purchase(orderId, instant(draws, day), article.demand().units(draws));
    }
    return List.of(purchases);
  }

  private Draws draws(String what, Article article, int day) {
    return Draws.of(plan.seed(), what, article.book(), day);
  }

  /** Hours are counted from the beginning of the day, so they stay within days of 23 hours. */
  private long instant(Draws draws, int day) {
    long start = plan.dayMillis(day);
    long at = start + draws.weighted(HOURS) * HOUR_MILLIS + draws.between(0, (int) HOUR_MILLIS - 1);
    return Math.min(at, plan.dayMillis(day + 1) - 1);
  }

  private static EventHeader header(Article article, String eventId, long atMillis) {
    return new EventHeader(article.book(), new EventId(SOURCE, eventId, 0), atMillis);
  }
}

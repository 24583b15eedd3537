package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.backtest.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * A window as a scenario of its own: its items know the history before it opens and no more. What
 * was never in stock before takes no part: what a rule would have to know of it is not in the data.
 *
 * @param places of its items among those of the whole scenario
 * @param unseenShare the share of its scored demand that was drawn, since there was no stock to
 *     sell ({@link TrueDemand})
 */
record WindowScenario(Scenario scenario, List<Integer> places, double unseenShare) {
  private static final int OPENING_WEEKS = 13;
  private static final int NEIGHBOUR_WEEKS = 4;

  static WindowScenario of(Scenario whole, Window window) {
    List<Item> items = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    long demand = 0;
    long unseen = 0;
    for (int place = 0; place < whole.items().size(); place++) {
      Item item = whole.items().get(place);
      if (course(whole, item, window) == DemandCourse.ABSENT) {
        continue;
      }
      TrueDemand truth =
          new TrueDemand(item, whole.seed(), whole.buckets().inWeeks(NEIGHBOUR_WEEKS));
      long[] wanted = new long[window.until() - window.opens()];
      for (int i = 0; i < wanted.length; i++) {
        long drawn = truth.unseen(window.opens() + i);
        wanted[i] = truth.sold(window.opens() + i) + drawn;
        demand += i < window.warmUp() ? 0 : wanted[i];
        unseen += i < window.warmUp() ? 0 : drawn;
      }
      items.add(opened(whole, item, window, wanted));
      places.add(place);
    }
    return new WindowScenario(
        scenario(whole, window, items), places, demand == 0 ? 0 : (double) unseen / demand);
  }

  /** The course of an item when a window opens. */
  static DemandCourse course(Scenario whole, Item item, Window window) {
    return DemandCourse.of(item.history().before(window.opens()), whole.buckets());
  }

  private static Item opened(Scenario whole, Item item, Window window, long[] wanted) {
    Item.History before = item.history().before(window.opens());
    OpeningState state =
        OpeningState.of(
            before.rate(whole.buckets().inWeeks(OPENING_WEEKS)),
            whole.reviewEveryBuckets(),
            whole.leadTimeBuckets());
    return new Item(
        item.book(),
        item.supplierId(),
        item.unitCost(),
        item.minimumOrder(),
        item.packSize(),
        state.onHand(),
        state.pipeline(),
        before,
        wanted);
  }

  private static Scenario scenario(Scenario whole, Window window, List<Item> items) {
    int simulated = window.until() - window.opens();
    int every = whole.reviewEveryBuckets();
    return new Scenario(
        new Buckets(whole.buckets().date(window.opens()), whole.buckets().days()),
        every,
        simulated / every,
        whole.leadTimeBuckets(),
        whole.leadTimeStdBuckets(),
        window.warmUp(),
        simulated % every,
        whole.unmetDemand(),
        whole.lostDemandSeen(),
        whole.costs(),
        whole.seed(),
        items,
        whole.suppliers());
  }
}

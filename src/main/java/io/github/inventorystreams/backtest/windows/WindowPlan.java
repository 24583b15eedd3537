package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows to run: so many, each ending some buckets before the one that follows it, the last of
 * them at the scenario's start. So none touches what the scenario scores. Left out are windows
 * before whose opening the history is too short to forecast from.
 *
 * @param windows how many there should be, at least 1
 * @param step buckets from the end of one to that of the next, at least 1
 * @param lengths scored buckets, taken in turn, the last window first; none = {@link #MIXED_WEEKS},
 *     and a further window of a year that ends at the start
 */
public record WindowPlan(int windows, int step, List<Integer> lengths) {
  /** Weeks, mixed so that neighbours differ. */
  public static final List<Integer> MIXED_WEEKS = List.of(12, 6, 9, 8, 11, 7, 10);

  /** History that a window needs before it opens, weeks: a year has two of it. */
  public static final int MIN_HISTORY_WEEKS = 26;

  private static final int YEAR_WEEKS = 52;

  public WindowPlan {
    lengths = List.copyOf(lengths);
  }

  /** The windows that the history gives, in the order of their ends, the year last. */
  public List<Window> of(Scenario scenario) {
    Buckets buckets = scenario.buckets();
    List<Integer> taken =
        lengths.isEmpty() ? MIXED_WEEKS.stream().map(buckets::inWeeks).toList() : lengths;
    List<Window> all = new ArrayList<>();
    for (int i = windows - 1; i >= 0; i--) {
      all.add(window(scenario, -i * step, taken.get(i % taken.size())));
    }
    if (lengths.isEmpty()) {
      all.add(window(scenario, 0, buckets.inWeeks(YEAR_WEEKS)));
    }
    int first = firstBucket(scenario) + buckets.inWeeks(MIN_HISTORY_WEEKS);
    all.removeIf(window -> window.opens() < first);
    return List.copyOf(all);
  }

  /** Not scored is what the first orders can't change, or what the scenario does not score. */
  private static Window window(Scenario scenario, int until, int length) {
    int warmUp =
        Math.max(
            scenario.warmUpBuckets(), scenario.leadTimeBuckets() + scenario.reviewEveryBuckets());
    return new Window(until - length - warmUp, until - length, until);
  }

  private static int firstBucket(Scenario scenario) {
    return scenario.items().stream().mapToInt(item -> item.history().firstBucket()).min().orElse(0);
  }
}

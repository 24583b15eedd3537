package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.ItemCosts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one window cost.
 *
 * @param unseenShare the share of its demand that nobody saw and that was drawn
 * @param courses of each item of the whole scenario when it opened
 * @param costs of each item of the whole scenario, by the name of the run; none of what takes no
 *     part
 */
public record WindowResult(
    Window window,
    double unseenShare,
    List<DemandCourse> courses,
    Map<String, List<ItemCosts>> costs) {
  public WindowResult {
    courses = List.copyOf(courses);
    costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
  }

  /** Of one run, of each item. */
  public List<ItemCosts> of(String run) {
    return costs.getOrDefault(run, List.of());
  }
}

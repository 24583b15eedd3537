package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Backtest;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What all windows cost.
 *
 * @param scenario the one over whose history they went
 * @param judged the names of the runs that are judged
 * @param release the name of the run by the default of the last release
 */
public record WindowsReport(
    Scenario scenario, List<String> judged, String release, List<WindowResult> windows) {
  private static final double DAYS_PER_WEEK = 7;

  public WindowsReport {
    judged = List.copyOf(judged);
    windows = List.copyOf(windows);
  }

  /** All runs, those that are measured against last. */
  public List<String> runs() {
    List<String> runs = new ArrayList<>(judged);
    runs.addAll(references());
    return runs;
  }

  /** The runs that others are measured against. */
  public List<String> references() {
    return List.of(Backtest.PLAIN_PROJECTION, release);
  }

  /** The windows that a part has any items of. */
  public List<WindowResult> windows(Part part) {
    return windows.stream().filter(each -> part.has(each.window(), scenario.buckets())).toList();
  }

  /** What a run cost in a window, all items of a part together. */
  public ItemCosts costs(WindowResult result, Part part, String run) {
    return sum(result, run, i -> part.hasSku(sku(i)));
  }

  /** What a run cost in all windows of a part, all items of a course together. */
  public ItemCosts costs(Part part, DemandCourse course, String run) {
    return ItemCosts.sum(
        windows(part).stream()
            .map(each -> sum(each, run, i -> isOf(each, i, part, course)))
            .toList());
  }

  /** How many items of a course there are in the windows of a part, each in each window. */
  public long items(Part part, DemandCourse course) {
    return windows(part).stream()
        .mapToLong(each -> places().filter(i -> isOf(each, i, part, course)).count())
        .sum();
  }

  /** How many items a part has. */
  public long items(Part part) {
    return places().filter(i -> part.hasSku(sku(i))).count();
  }

  /** What a run cost in each window of a part. */
  public WindowCosts costs(Part part, String run) {
    return new WindowCosts(windows(part).stream().map(each -> row(each, part, run)).toList());
  }

  /** The same of one window. */
  public WindowCosts.Row row(WindowResult result, Part part, String run) {
    double weeks = result.window().scored() * scenario.buckets().days() / DAYS_PER_WEEK;
    return new WindowCosts.Row(result.window(), weeks, costs(result, part, run));
  }

  private boolean isOf(WindowResult result, int i, Part part, DemandCourse course) {
    return result.courses().get(i) == course && part.hasSku(sku(i));
  }

  private String sku(int i) {
    return scenario.items().get(i).book().sku();
  }

  private IntStream places() {
    return IntStream.range(0, scenario.items().size());
  }

  private ItemCosts sum(WindowResult result, String run, IntPredicate items) {
    List<ItemCosts> costs = result.of(run);
    return ItemCosts.sum(places().filter(items).mapToObj(costs::get).toList());
  }
}

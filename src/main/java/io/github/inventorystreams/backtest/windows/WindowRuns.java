package io.github.inventorystreams.backtest.windows;

import static java.util.Collections.nCopies;

import io.github.inventorystreams.backtest.Backtest;
import io.github.inventorystreams.backtest.BacktestListener;
import io.github.inventorystreams.backtest.BacktestResult;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.RunSettings;
import io.github.inventorystreams.backtest.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs through windows: in each the settings that are judged, the plain projection rule and the
 * default of the last release.
 *
 * @param whole the scenario over whose history the windows go
 * @param judged at least one
 * @param release what they are measured against, beside the plain projection rule
 */
public record WindowRuns(
    Scenario whole, List<Window> windows, List<RunSettings> judged, RunSettings release) {
  public WindowRuns {
    windows = List.copyOf(windows);
    judged = List.copyOf(judged);
  }

  /** How many buckets all runs have, the history of each together as one. */
  public long steps() {
    return windows.stream().mapToLong(this::steps).sum();
  }

  private long steps(Window window) {
    long runs = judged.size() + (judgedAsRelease() == null ? 2L : 1L);
    return runs * (window.until() - window.opens() + 1);
  }

  /** The run that is judged and orders as the last release does, which need not run again. */
  private @Nullable RunSettings judgedAsRelease() {
    return judged.stream().filter(release::ordersAs).findFirst().orElse(null);
  }

  /** Runs all, the windows in their order. */
  public WindowsReport run(WindowListener listener) {
    List<WindowResult> results = new ArrayList<>();
    long before = 0;
    for (Window window : windows) {
      results.add(new OneWindow(window, before, listener).run());
      before += steps(window);
    }
    return new WindowsReport(
        whole, judged.stream().map(RunSettings::name).toList(), release.name(), results);
  }

  /** The runs through one window. */
  private final class OneWindow {
    private final Window window;
    private final WindowListener listener;
    private final Map<String, List<ItemCosts>> costs = new LinkedHashMap<>();
    private long before;

    OneWindow(Window window, long before, WindowListener listener) {
      this.window = window;
      this.before = before;
      this.listener = listener;
    }

    WindowResult run() {
      WindowScenario opened = WindowScenario.of(whole, window);
      Scenario scenario = opened.scenario();
      for (RunSettings settings : judged) {
        ended(opened, Backtest.run(scenario, settings, progress()));
      }
      ended(opened, Backtest.runPlainProjection(scenario, release.supplierDefaults(), progress()));
      RunSettings same = judgedAsRelease();
      if (same == null) {
        ended(opened, Backtest.run(scenario, release, progress()));
      } else {
        costs.put(release.name(), Objects.requireNonNull(costs.get(same.name())));
      }
      List<DemandCourse> courses =
          whole.items().stream().map(item -> WindowScenario.course(whole, item, window)).toList();
      return new WindowResult(window, opened.unseenShare(), courses, costs);
    }

    private BacktestListener progress() {
      long done = before;
      before += window.until() - window.opens() + 1;
      return buckets -> listener.done(done + buckets);
    }

    private void ended(WindowScenario opened, BacktestResult result) {
      List<ItemCosts> ofEach = new ArrayList<>(nCopies(whole.items().size(), ItemCosts.NONE));
      List<ItemCosts> known = ItemCosts.of(result);
      for (int i = 0; i < known.size(); i++) {
        ofEach.set(opened.places().get(i), known.get(i));
      }
      costs.put(result.name(), List.copyOf(ofEach));
      listener.ended(window, result);
    }
  }
}

package io.github.inventorystreams.backtest.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.backtest.Backtest;
import io.github.inventorystreams.backtest.BacktestResult;
import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.RunSettings;
import io.github.inventorystreams.backtest.Scenario;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.TermsBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs through two windows of a shop with a SKU of either half. */
class WindowRunsTest {
  private static final Window EARLIER = new Window(-24, -20, -8);
  private static final Window LATER = new Window(-16, -12, 0);
  private static final RunSettings JUDGED = settings("judged", PolicyName.ORDER_UP_TO);
  private static final RunSettings RELEASE = settings("release", PolicyName.NEWSVENDOR);

  private final List<String> ended = new ArrayList<>();
  private final List<Long> done = new ArrayList<>();

  private static RunSettings settings(String name, PolicyName policy) {
    return new RunSettings(
        name,
        SkuSettingsBuilder.none()
            .policy(policy)
            .coverDays(28.0)
            .warningRate(0.5)
            .serviceLevel(0.95)
            .minimumOrder(1L)
            .packSize(1L)
            .unitCost(BigDecimal.ZERO)
            .method("ses")
            .build(),
        TermsBuilder.of("").build());
  }

  private static Scenario shop() {
    Item.History fast = Shops.weeks(60, week -> 9L + week % 3);
    Item.History slow = Shops.weeks(60, week -> week % 2);
    return Shops.of(Shops.item("A-1", fast), Shops.item("B-2", slow));
  }

  private WindowsReport report(WindowRuns runs) {
    return runs.run(
        new WindowListener() {
          @Override
          public void done(long buckets) {
            done.add(buckets);
          }

          @Override
          public void ended(Window window, BacktestResult result) {
            ended.add(window.from() + " " + result.name());
          }
        });
  }

  private static WindowRuns runs(RunSettings... judged) {
    return new WindowRuns(shop(), List.of(EARLIER, LATER), List.of(judged), RELEASE);
  }

  @Test
  void eachWindowIsRunByAllRules() {
    WindowRuns runs = runs(JUDGED);
    WindowsReport report = report(runs);

    assertThat(ended)
        .containsExactly(
            "-20 judged",
            "-20 plain-projection",
            "-20 release",
            "-12 judged",
            "-12 plain-projection",
            "-12 release");
    assertThat(done).isSorted().last().isEqualTo(runs.steps());
    assertThat(report.runs()).containsExactly("judged", Backtest.PLAIN_PROJECTION, "release");
    assertThat(report.windows())
        .allSatisfy(
            window ->
                assertThat(window.courses())
                    .containsExactly(DemandCourse.STEADY, DemandCourse.INTERMITTENT));
  }

  @Test
  void whatOrdersAsTheReleaseIsNotRunTwice() {
    WindowRuns runs = runs(settings("now", PolicyName.NEWSVENDOR));
    WindowsReport report = report(runs);

    assertThat(ended).hasSize(4).noneMatch(each -> each.endsWith("release"));
    assertThat(done).last().isEqualTo(runs.steps());
    assertThat(report.costs(Part.ALL, "now")).isEqualTo(report.costs(Part.ALL, "release"));
    assertThat(report.costs(Part.ALL, "now").sum().total()).isPositive();
  }

  @Test
  void halvesHaveTheirItemsInTheirWindows() {
    WindowsReport report = report(runs(JUDGED));

    assertThat(report.windows(Part.CHOOSE)).extracting(WindowResult::window).containsOnly(EARLIER);
    assertThat(report.windows(Part.HELD)).extracting(WindowResult::window).containsOnly(LATER);
    assertThat(report.items(Part.HELD)).isEqualTo(1);
    WindowResult later = report.windows().get(1);
    assertThat(report.costs(later, Part.HELD, "judged")).isEqualTo(later.of("judged").get(1));
    assertThat(report.costs(later, Part.ALL, "judged").total())
        .isCloseTo(ItemCosts.sum(later.of("judged")).total(), within(1e-9));
  }

  @Test
  void coursesAddUpToTheirPart() {
    WindowsReport report = report(runs(JUDGED));

    double all = 0;
    for (DemandCourse course : DemandCourse.values()) {
      all += report.costs(Part.ALL, course, "judged").total();
    }
    assertThat(all).isCloseTo(report.costs(Part.ALL, "judged").sum().total(), within(1e-9));
    assertThat(report.items(Part.ALL, DemandCourse.STEADY)).isEqualTo(2);
    assertThat(report.items(Part.HELD, DemandCourse.STEADY)).isZero();
    assertThat(report.items(Part.HELD, DemandCourse.INTERMITTENT)).isEqualTo(1);
  }

  @Test
  void theSameTwice() {
    assertThat(report(runs(JUDGED)).windows()).isEqualTo(report(runs(JUDGED)).windows());
  }
}

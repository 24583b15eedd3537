package io.github.inventorystreams.backtest.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.backtest.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which windows a history gives. The shop does not score its first four weeks. */
class WindowPlanTest {

  private static Scenario shop(int weeks) {
    return Shops.of(Shops.item("A-1", Shops.weeks(weeks, week -> 4)));
  }

  @Test
  void windowsEndStepByStepBeforeTheStart() {
    List<Window> windows = new WindowPlan(3, 8, List.of(12, 6)).of(shop(105));

    assertThat(windows)
        .containsExactly(
            new Window(-32, -28, -16), new Window(-18, -14, -8), new Window(-16, -12, 0));
  }

  @Test
  void byDefaultLengthsAreMixedAndThereIsAYear() {
    List<Window> windows = new WindowPlan(9, 8, List.of()).of(shop(105));

    assertThat(windows)
        .extracting(Window::scored)
        .containsExactly(6, 12, 10, 7, 11, 8, 9, 6, 12, 52);
    assertThat(windows).last().isEqualTo(new Window(-56, -52, 0));
  }

  @Test
  void noneTouchesWhatTheFolderScores() {
    assertThat(new WindowPlan(20, 3, List.of()).of(shop(150)))
        .isNotEmpty()
        .allMatch(window -> window.until() <= 0);
  }

  @Test
  void eachHasHalfAYearBeforeItOpens() {
    List<Window> windows = new WindowPlan(100, 8, List.of()).of(shop(105));

    assertThat(windows).allMatch(window -> window.opens() >= -105 + 26);
    assertThat(windows).anyMatch(window -> window.opens() < -70);
    assertThat(new WindowPlan(9, 8, List.of()).of(shop(80)))
        .noneMatch(window -> window.scored() == 52);
    assertThat(new WindowPlan(9, 8, List.of(6)).of(shop(35))).isEmpty();
    assertThat(new WindowPlan(9, 8, List.of(6)).of(shop(36)))
        .containsExactly(new Window(-10, -6, 0));
  }

  @Test
  void aWindowIsNamedByItsFirstScoredDayAndItsLength() {
    Window window = new Window(-16, -12, 0);

    assertThat(window.name(shop(105).buckets())).isEqualTo("2025-10-13-P84D");
  }
}

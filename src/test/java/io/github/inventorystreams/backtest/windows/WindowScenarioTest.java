package io.github.inventorystreams.backtest.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.backtest.Scenario;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WindowScenarioTest {
  private static final Window WINDOW = new Window(-16, -12, -4);

  @Test
  void knowsTheHistoryBeforeItOpensAndNoMore() {
    Scenario window =
        WindowScenario.of(Shops.of(Shops.item("A-1", Shops.weeks(60, week -> week))), WINDOW)
            .scenario();

    Item item = window.items().get(0);
    assertThat(window.buckets().start()).isEqualTo(LocalDate.of(2025, 9, 15));
    assertThat(item.history().sold()).hasSize(44).endsWith(42, 43);
    assertThat(item.demand()).containsExactly(LongStream.range(44, 56).toArray());
    assertThat(window.warmUpBuckets()).isEqualTo(4);
    assertThat(window.simulatedBuckets()).isEqualTo(12);
  }

  @Test
  void beginsWithWhatItsOwnHistoryGives() {
    Item.History before = Shops.weeks(60, week -> week < 44 ? 4 : 900);

    Item item =
        WindowScenario.of(Shops.of(Shops.item("A-1", before)), WINDOW).scenario().items().get(0);

    assertThat(item.onHand()).isEqualTo(4);
    assertThat(item.pipeline()).containsExactly(new Item.Arrival(0, 4), new Item.Arrival(1, 4));
  }

  @Test
  void whatComesAfterItChangesNothing() {
    Scenario one =
        WindowScenario.of(Shops.of(Shops.item("A-1", Shops.weeks(60, week -> 4))), WINDOW)
            .scenario();
    Scenario other =
        WindowScenario.of(
                Shops.of(Shops.item("A-1", Shops.weeks(60, week -> week < 56 ? 4 : 70))), WINDOW)
            .scenario();

    assertThat(other.items().get(0).demand()).isEqualTo(one.items().get(0).demand());
    assertThat(other.items().get(0).history().sold())
        .isEqualTo(one.items().get(0).history().sold());
  }

  @Test
  void saysWhichShareOfTheDemandWasDrawn() {
    // One of eight scored weeks; two of four that are not scored.
    Item.History history = Shops.weeks(60, week -> 400, 45, 46, 50);

    double share = WindowScenario.of(Shops.of(Shops.item("A-1", history)), WINDOW).unseenShare();

    assertThat(share).isCloseTo(1.0 / 8, within(0.02));
  }

  @Test
  void anItemThatWasNeverThereBeforeTakesNoPart() {
    Scenario whole =
        Shops.of(
            Shops.item("B-2", Shops.weeks(6, week -> 9)),
            Shops.item("A-1", Shops.weeks(60, week -> 4)),
            Shops.item("C-3", Shops.weeks(60, week -> 4, IntStream.range(0, 50).toArray())));

    WindowScenario window = WindowScenario.of(whole, WINDOW);

    assertThat(window.places()).containsExactly(1);
    assertThat(window.scenario().items())
        .extracting(item -> item.book().sku())
        .containsExactly("A-1");
  }
}

package io.github.inventorystreams.backtest.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.backtest.Item;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrueDemandTest {

  private static TrueDemand of(Item.History history) {
    return new TrueDemand(Shops.item("A-1", history), 7, 4);
  }

  @Test
  void whatWasSoldInStockIsAllThatWasWanted() {
    TrueDemand demand = of(Shops.weeks(20, week -> week));

    assertThat(demand.sold(-1)).isEqualTo(19);
    assertThat(IntStream.range(-20, 0)).allMatch(bucket -> demand.unseen(bucket) == 0);
  }

  @Test
  void withoutStockItIsDrawnFromTheRateAround() {
    int[] out = IntStream.range(0, 400).filter(week -> week % 2 == 1).toArray();
    TrueDemand demand = of(Shops.weeks(400, week -> 10, out));

    double mean =
        IntStream.range(-400, 0)
            .filter(b -> b % 2 != 0)
            .mapToLong(demand::unseen)
            .average()
            .orElse(0);

    assertThat(mean).isCloseTo(10, within(0.8));
    assertThat(demand.sold(-1)).isZero();
    assertThat(demand.unseen(-2)).isZero();
  }

  @Test
  void aPartOfABucketWithoutStockIsAPartOfTheRate() {
    Item.History history = Shops.weeks(9, week -> 1_000);
    history.inStockShare()[4] = 0.5;

    assertThat((double) of(history).unseen(-5)).isCloseTo(529, within(60.0));
  }

  @Test
  void whoIsNotForSaleIsNotWanted() {
    int[] out = IntStream.range(0, 20).toArray();

    assertThat(IntStream.range(-20, 0))
        .allMatch(bucket -> of(Shops.weeks(20, week -> 5, out)).unseen(bucket) == 0);
  }

  @Test
  void beforeAllHistoryNothingIsWanted() {
    TrueDemand demand = of(Shops.weeks(5, week -> 5));

    assertThat(demand.sold(-6)).isZero();
    assertThat(demand.unseen(-6)).isZero();
  }
}

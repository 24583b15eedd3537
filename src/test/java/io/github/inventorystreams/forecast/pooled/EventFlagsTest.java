package io.github.inventorystreams.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.Histories;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Regressors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Promotions that are known ahead, of SKUs that sell three times as much while they last. */
class EventFlagsTest {
  private static final int DAYS = 280;
  private static final int HORIZON = 14;

  /** Of each four weeks the third is a promotion; after the history, its second week is one. */
  private static double[] promotions() {
    double[] flags = new double[DAYS + HORIZON];
    for (int day = 0; day < DAYS; day++) {
      flags[day] = day % 28 / 7 == 2 ? 1 : 0;
    }
    Arrays.fill(flags, DAYS + 7, DAYS + HORIZON, 1);
    return flags;
  }

  private static DemandHistory history(String name, double[] flags, long seed) {
    Well19937c random = new Well19937c(seed);
    double[] demand = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      demand[day] = Histories.poisson(random, 1, flags[day] == 1 ? 12 : 4)[0];
    }
    double[] share = new double[DAYS];
    Arrays.fill(share, 1);
    return new DemandHistory(
        Histories.MONDAY, 1, demand, share, new Regressors(List.of(name), new double[][] {flags}));
  }

  private static double sum(Forecast forecast, int from, int to) {
    return Arrays.stream(forecast.perBucket(), from, to).sum();
  }

  @Test
  void aPromotionAheadIsForecastWhereItLies() {
    Forecast forecast =
        ForecastMethods.DEFAULT.forecast(
            history("promo", promotions(), 7), PooledDemand.NEUTRAL, HORIZON);

    assertThat(sum(forecast, 7, 14) / sum(forecast, 0, 7)).isBetween(1.5, 4.0);
    // 28 and 84 units on average; the level has fallen since the last promotion.
    assertThat(sum(forecast, 0, 14)).isBetween(70.0, 140.0);
  }

  @Test
  void onlyWhatIsKnownAheadCounts() {
    double[] flags = promotions();
    DemandHistory unknown = history("promo", Arrays.copyOf(flags, DAYS), 7);
    DemandHistory none = Histories.inStock(unknown.demand());

    assertThat(ForecastMethods.DEFAULT.forecast(unknown, PooledDemand.NEUTRAL, HORIZON).perBucket())
        .isEqualTo(
            ForecastMethods.DEFAULT.forecast(none, PooledDemand.NEUTRAL, HORIZON).perBucket());
  }

  @Test
  void aFlagThatChangesNothingMovesTheForecastLittle() {
    double[] idle = promotions();
    double[] demand = Histories.poisson(new Well19937c(3), DAYS, 5);
    double[] share = new double[DAYS];
    Arrays.fill(share, 1);
    DemandHistory history =
        new DemandHistory(
            Histories.MONDAY,
            1,
            demand,
            share,
            new Regressors(List.of("colour"), new double[][] {idle}));

    Forecast told = ForecastMethods.DEFAULT.forecast(history, PooledDemand.NEUTRAL, HORIZON);
    Forecast plain =
        ForecastMethods.DEFAULT.forecast(Histories.inStock(demand), PooledDemand.NEUTRAL, HORIZON);

    assertThat(sum(told, 0, 14)).isCloseTo(sum(plain, 0, 14), within(0.1 * sum(plain, 0, 14)));
  }

  @Test
  void fallingDemandCountsOnceHoweverManyFlagsThereAre() {
    double[] falling = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      falling[day] = 40 * Math.exp(-day / 100.0);
    }
    double[] holidays = new double[DAYS + HORIZON];
    double[] paydays = new double[DAYS + HORIZON];
    for (int day = 0; day < DAYS; day++) {
      holidays[day] = day % 50 == 0 ? 1 : 0;
      paydays[day] = day % 31 == 0 ? 1 : 0;
    }

    double plain = total(falling);
    double one = total(falling, holidays);
    double two = total(falling, holidays, paydays);

    // What a week sells is about a tenth less than was forecast before it.
    assertThat(one / plain).isBetween(0.8, 0.97);
    assertThat(two).isCloseTo(one, within(0.02 * one));
  }

  @Test
  void aFlagThatDidNotChangeInTheLastYearMovesNothing() {
    double[] demand = Histories.poisson(new Well19937c(3), DAYS, 5);
    double[] never = new double[DAYS + HORIZON];
    double[] priceOfOne = new double[DAYS + HORIZON];
    Arrays.fill(priceOfOne, 1);
    never[DAYS + 3] = 1;

    assertThat(total(demand, never, priceOfOne)).isEqualTo(total(demand));
  }

  @Test
  void whatIsKnownOfSomeDaysAheadCountsForThose() {
    double[] allKnown = promotions();
    double[] demand = history("promo", allKnown, 7).demand();
    double[] almost = Arrays.copyOf(allKnown, DAYS + HORIZON - 1);

    double[] told = forecast(demand, allKnown).perBucket();
    double[] toldAlmost = forecast(demand, almost).perBucket();

    assertThat(Arrays.copyOf(toldAlmost, HORIZON - 1)).isEqualTo(Arrays.copyOf(told, HORIZON - 1));
    assertThat(toldAlmost[HORIZON - 1]).isLessThan(told[HORIZON - 1]);
  }

  @Test
  void aPoolLearnsFromFlagsThatAllOfItHas() {
    List<DemandHistory> histories = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      histories.add(history("promo", promotions(), seed));
    }
    PooledModel model = PooledModel.train(histories, PooledDemand.NEUTRAL, HORIZON).orElseThrow();
    PooledDemand pool = PooledDemand.NEUTRAL.with(model);
    double[] quiet = promotions();
    Arrays.fill(quiet, DAYS, DAYS + HORIZON, 0);

    assertThat(model.flags()).containsExactly("promo");
    double busy95 = q95(history("promo", promotions(), 99), pool);
    double quiet95 = q95(history("promo", quiet, 99), pool);
    // 14 days of 4 a day, of which a week sells 12: 56 and 112 units on average.
    assertThat(quiet95).isBetween(56.0, 90.0);
    assertThat(busy95).isBetween(105.0, 165.0);
  }

  @Test
  void pricesAreNoFlags() {
    double[] prices = promotions();
    prices[5] = 2.49;

    assertThat(EventFlags.namesIn(List.of(history("price", prices, 1)))).isEmpty();
    assertThat(
            EventFlags.namesIn(
                List.of(history("on", promotions(), 1), history("other", promotions(), 2))))
        .isEmpty();
  }

  private static double total(double[] demand, double[]... flags) {
    return sum(forecast(demand, flags), 0, HORIZON);
  }

  private static Forecast forecast(double[] demand, double[]... flags) {
    List<String> names = IntStream.range(0, flags.length).mapToObj(flag -> "flag" + flag).toList();
    DemandHistory plain = Histories.inStock(demand);
    DemandHistory history =
        new DemandHistory(
            Histories.MONDAY, 1, demand, plain.inStockShare(), new Regressors(names, flags));
    return ForecastMethods.DEFAULT.forecast(history, PooledDemand.NEUTRAL, HORIZON);
  }

  private static double q95(DemandHistory history, PooledDemand pool) {
    return ForecastMethods.DEFAULT
        .forecast(history, pool, HORIZON)
        .cumulative()
        .quantile(HORIZON, 0.95);
  }
}

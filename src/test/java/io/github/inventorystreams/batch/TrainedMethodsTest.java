package io.github.inventorystreams.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.PooledTraining;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainedMethodsTest {
  private static final long DAY = 20_000;

  private final List<List<DemandHistory>> learnedFrom = new ArrayList<>();

  @Test
  void nothingAfterTheOriginIsLearned() {
    List<Series> series = List.of(series("a", DAY, 100), series("b", DAY + 50, 30));
    TrainedMethods methods = new TrainedMethods(new Remembering(Optional.empty()), series);

    methods.on(DAY + 59);

    List<DemandHistory> histories = learnedFrom.get(0);
    assertThat(histories).extracting(DemandHistory::endEpochDay).containsOnly(DAY + 60);
    assertThat(histories).extracting(DemandHistory::buckets).containsExactly(60, 10);
  }

  @Test
  void seriesThatBeginLaterOrEndedEarlierAreTakenAsTheyWere() {
    List<Series> series = List.of(series("a", DAY, 20), series("b", DAY + 50, 30));
    TrainedMethods methods = new TrainedMethods(new Remembering(Optional.empty()), series);

    methods.on(DAY + 40);

    assertThat(learnedFrom.get(0)).extracting(DemandHistory::buckets).containsExactly(20);
  }

  @Test
  void eachDateIsTrainedOnce() {
    TrainedMethods methods =
        new TrainedMethods(new Remembering(Optional.empty()), List.of(series("a", DAY, 90)));

    assertThat(methods.on(DAY + 10)).isSameAs(methods.on(DAY + 10));
    methods.on(DAY + 20);

    assertThat(learnedFrom).hasSize(2);
  }

  @Test
  void whatCannotBeTrainedFallsBackWithItsReason() {
    TrainedMethods methods =
        new TrainedMethods(new Remembering(Optional.of("too few")), List.of(series("a", DAY, 90)));

    ForecastMethod method = methods.on(DAY + 10);

    assertThat(method.unsuited(series("a", DAY, 90).all())).contains("too few");
    assertThat(learnedFrom).isEmpty();
  }

  private static Series series(String id, long from, int days) {
    double[] demand = new double[days];
    double[] share = new double[days];
    Arrays.fill(demand, 2);
    Arrays.fill(share, 1);
    return new Series(id, DemandHistory.ofDays(from, demand, share));
  }

  private final class Remembering implements PooledTraining {
    private final Optional<String> reason;

    Remembering(Optional<String> reason) {
      this.reason = reason;
    }

    @Override
    public String name() {
      return "remembering";
    }

    @Override
    public Optional<String> unsuited(List<DemandHistory> histories) {
      return reason;
    }

    @Override
    public String train(List<DemandHistory> histories) {
      learnedFrom.add(histories);
      return "";
    }

    @Override
    public ForecastMethod method(String trained) {
      return new ForecastMethod() {
        @Override
        public String name() {
          return "remembering";
        }

        @Override
        public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
          return ForecastMethods.DEFAULT.forecast(history, pool, horizon);
        }
      };
    }
  }
}

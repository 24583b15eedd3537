package io.github.inventorystreams.micro;

import io.github.inventorystreams.state.SalesDaysCodec;
import io.github.inventorystreams.stock.SalesDays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The sales history of a SKU: a day that is added, and the way into the store and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HistoryBenchmark {
  private final SalesDaysCodec codec = new SalesDaysCodec();

  /** How long the history is. */
  @Param({"365", "730"})
  public int days;

  private SalesDays history = SalesDays.NONE;
  private SalesDays lastDay = SalesDays.NONE;
  private byte[] stored = {};

  /** Makes the history. */
  @Setup
  public void prepare() {
    SalesDays all = DailyDemand.stored(days);
    history = all.before(all.endEpochDay() - 1);
    lastDay =
        new SalesDays(all.endEpochDay() - 1, new long[] {all.demand()[days - 1]}, new long[1]);
    stored = codec.encode(all);
  }

  /** What happens when a day can't change any more. */
  @Benchmark
  public SalesDays addDay() {
    return history.followedBy(lastDay);
  }

  /** To the stored form. */
  @Benchmark
  public byte[] encodeHistory() {
    return codec.encode(history);
  }

  /** From the stored form, as each review does. */
  @Benchmark
  public SalesDays decodeHistory() {
    return codec.decode(stored);
  }
}

package io.github.inventorystreams.micro;

import io.github.inventorystreams.state.BookCodec;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A sale on a busy book, and the book's way into the store and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BookBenchmark {
  private final BookCodec codec = new BookCodec();
  private BusyBook busy = new BusyBook();
  private byte[][] stored = {};
  private int next;

  /** Makes the book and its stored forms. */
  @Setup
  public void prepare() {
    busy = new BusyBook();
    stored = busy.states().stream().map(state -> codec.encode(state.book())).toArray(byte[][]::new);
  }

  /** The rules: duplicates, stock, days, journal, warnings. */
  @Benchmark
  public Bookkeeper.Result applySale() {
    return busy.apply(state());
  }

  /** To the stored form. */
  @Benchmark
  public byte[] encodeBook() {
    return codec.encode(state().book());
  }

  /** From the stored form. */
  @Benchmark
  public Book decodeBook() {
    return codec.decode(stored[next++ & stored.length - 1]);
  }

  private BusyBook.State state() {
    return busy.states().get(next++ & busy.states().size() - 1);
  }
}

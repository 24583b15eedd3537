package io.github.inventorystreams.micro;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.StockEventReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
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

/** A sale, from the bytes of its record to the event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodingBenchmark {
  private static final long SEED = 1;
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  /** A power of two. */
  private static final int EVENTS = 1024;

  private static final int SKUS = 10_000;
  private static final long MAX_UNITS = 4;

  private final StockEventReader reader =
      new StockEventReader(null, Duration.ofHours(1).toMillis());
  private final Headers noHeaders = new RecordHeaders();
  private final long nowMillis = START.plus(Duration.ofDays(1)).toEpochMilli();
  private byte[][] records = {};
  private int next;

  /** Writes the events that are read. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(SEED);
    JsonWriter writer = new JsonWriter();
    records =
        IntStream.range(0, EVENTS)
            .mapToObj(number -> writer.write(sale(number, random)))
            .toArray(byte[][]::new);
    if (!(decodeSale() instanceof Decoded.Valid)) {
      throw new IllegalStateException("a sale that is refused");
    }
  }

  private static StockEvent sale(int number, SplittableRandom random) {
    BookKey book = new BookKey("SKU-%05d".formatted(random.nextInt(SKUS)), "DC1");
    EventId id = new EventId("shop", "%026d".formatted(number), 0);
    long atMillis = START.toEpochMilli() + random.nextLong(Duration.ofDays(1).toMillis());
    return new StockEvent.Sale(
        new EventHeader(book, id, atMillis), random.nextLong(1, MAX_UNITS), "SO-" + number);
  }

  /** JSON of the product's own form. */
  @Benchmark
  public Decoded<List<StockEvent>> decodeSale() {
    return reader.read(records[next++ & EVENTS - 1], noHeaders, nowMillis);
  }
}

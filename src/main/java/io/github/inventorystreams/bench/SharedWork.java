package io.github.inventorystreams.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Instances of one processor that have its partitions among them. */
public final class SharedWork {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(60);

  private final List<? extends Supplier<ProcessorReading>> instances;
  private final LongConsumer progress;

  /**
   * @param instances are asked for readings; they throw if they have ended
   * @param progress is notified of how many events all have processed
   */
  public SharedWork(List<? extends Supplier<ProcessorReading>> instances, LongConsumer progress) {
    this.instances = List.copyOf(instances);
    this.progress = progress;
  }

  /**
   * Measures them together.
   *
   * @param warmUp so many events are processed without being measured; below {@code events}
   * @param events that there are
   * @throws BenchException if they stand still, if one of them has no part in the measured work, or
   *     if an event is not applied just once
   */
  public Measurement measure(long warmUp, long events) {
    List<ProcessorReading> first = await(warmUp);
    long startNanos = System.nanoTime();
    List<ProcessorReading> last = await(events);
    long nanos = System.nanoTime() - startNanos;
    long applied = sum(last, ProcessorReading::applied);
    if (applied != events) {
      throw new BenchException(
          "Of %d events %d were applied: this is no measurement but a fault."
              .formatted(events, applied));
    }
    for (int number = 0; number < instances.size(); number++) {
      if (last.get(number).applied() == first.get(number).applied()) {
        throw new BenchException(
            "One of %d instances had no part in the work: measure with more --partitions or --events."
                .formatted(instances.size()));
      }
    }
    return Measurement.of(
        applied - sum(first, ProcessorReading::applied), nanos, time(last).minus(time(first)));
  }

  private List<ProcessorReading> await(long count) {
    List<ProcessorReading> readings = read();
    long reached = sum(readings, ProcessorReading::ended);
    long movedNanos = System.nanoTime();
    while (reached < count) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      readings = read();
      long now = sum(readings, ProcessorReading::ended);
      if (now != reached) {
        reached = now;
        movedNanos = System.nanoTime();
        progress.accept(now);
      } else if (System.nanoTime() - movedNanos > MAX_PAUSE.toNanos()) {
        throw new BenchException(
            "The instances are done with %d of %d events, and with none for %d s: the log above may say why."
                .formatted(reached, count, MAX_PAUSE.toSeconds()));
      }
    }
    return readings;
  }

  private List<ProcessorReading> read() {
    return instances.stream().map(Supplier::get).toList();
  }

  private static long sum(List<ProcessorReading> readings, ToLongFunction<ProcessorReading> count) {
    return readings.stream().mapToLong(count).sum();
  }

  private static ProcessorTime time(List<ProcessorReading> readings) {
    return readings.stream()
        .map(ProcessorReading::time)
        .reduce(new ProcessorTime(0, 0, 0), ProcessorTime::plus);
  }
}

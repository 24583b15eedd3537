package io.github.inventorystreams.bench;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The baseline that the product is compared with: bare Kafka clients that keep on hand in memory
 * and publish each level, with the same guarantee. No duplicates, no history, no warnings, no
 * restart.
 */
public final class BareLoop implements AutoCloseable {
  private final LongAdder applied = new LongAdder();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<BareWorker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /**
   * Starts to process.
   *
   * @param threadCount at most as many as there are partitions
   */
  public BareLoop(BarePlace place, int partitions, int threadCount, InstantSource clock) {
    int most = Math.min(partitions, threadCount);
    for (int number = 0; number < most; number++) {
      BareWorker worker =
          new BareWorker(new BareClients(place, number), partitions, most, number, clock, applied);
      Thread thread = new Thread(worker, "bare-loop-" + number);
      thread.setUncaughtExceptionHandler((any, thrown) -> failure.compareAndSet(null, thrown));
      workers.add(worker);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  /**
   * The events applied so far.
   *
   * @throws BenchException if a thread has failed
   */
  public long applied() {
    Throwable failed = failure.get();
    if (failed != null) {
      throw new BenchException("The bare loop has failed: " + failed.getMessage(), failed);
    }
    return applied.sum();
  }

  @Override
  public void close() {
    workers.forEach(BareWorker::stop);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

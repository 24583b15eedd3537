package io.github.inventorystreams.bench;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Watches the stores of this process being read back from their changelogs. Thread-safe. */
public final class RestoreWatch implements StateRestoreListener {
  /** How the names of changelogs end. What a global store reads is another topic. */
  private static final String CHANGELOG = "-changelog";

  private static final long NOT_YET = -1;

  private final ProcessorClock clock = new ProcessorClock();
  private long startNanos = NOT_YET;
  private long endNanos = NOT_YET;
  private long startProcessorNanos;
  private long endProcessorNanos;
  private long records;

  @Override
  public synchronized void onRestoreStart(
      TopicPartition partition, String store, long startingOffset, long endingOffset) {
    if (isChangelog(partition) && startNanos == NOT_YET) {
      startNanos = System.nanoTime();
      startProcessorNanos = clock.read().totalNanos();
    }
  }

  @Override
  public void onBatchRestored(
      TopicPartition partition, String store, long batchEndOffset, long numRestored) {
    // The end tells the sum.
  }

  @Override
  public synchronized void onRestoreEnd(TopicPartition partition, String store, long restored) {
    if (isChangelog(partition)) {
      records += restored;
      endNanos = System.nanoTime();
      endProcessorNanos = clock.read().totalNanos();
    }
  }

  /** What was read back so far. */
  public synchronized RestoredState restored() {
    return endNanos == NOT_YET
        ? new RestoredState(records, 0, 0)
        : new RestoredState(
            records, endNanos - startNanos, endProcessorNanos - startProcessorNanos);
  }

  private static boolean isChangelog(TopicPartition partition) {
    return partition.topic().endsWith(CHANGELOG);
  }
}

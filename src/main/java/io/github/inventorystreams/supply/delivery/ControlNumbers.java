package io.github.inventorystreams.supply.delivery;

/**
 * Numbers for documents, each once: those of one partition leave room for those of the others, so
 * that processes which share the partitions never give the same one. They rise and have at most
 * nine digits, as interchanges want it; after the last one they begin again.
 */
public final class ControlNumbers {
  private static final long LARGEST = 999_999_999;

  private final int partition;
  private final int partitions;
  private long last;

  /**
   * @param partition below {@code partitions}
   */
  public ControlNumbers(int partition, int partitions) {
    this.partition = partition;
    this.partitions = partitions;
  }

  /** One that was given before. */
  void given(long number) {
    last = Math.max(last, number);
  }

  /** Whether none was given after it. */
  boolean isLast(long number) {
    return number == last;
  }

  long next() {
    long next = (last / partitions + 1) * partitions + partition;
    last = next > LARGEST ? partitions + partition : next;
    return last;
  }
}

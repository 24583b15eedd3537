package io.github.inventorystreams.bench;

/**
 * What a full review took, from the tick that makes all SKUs due until its orders are placed.
 *
 * @param wallNanos by the clock on the wall
 * @param time of the processor
 * @param orderLines that it has ordered
 */
public record ReviewRound(long wallNanos, ProcessorTime time, long orderLines) {
  private static final double SECOND_NANOS = 1e9;

  /** SKUs in a second by the clock on the wall. */
  public double skusPerSecond(int skus) {
    return skus * SECOND_NANOS / wallNanos;
  }

  /** SKUs in a second of processor time. */
  public double skusPerSecondPerCore(int skus) {
    return skus * SECOND_NANOS / time.totalNanos();
  }
}

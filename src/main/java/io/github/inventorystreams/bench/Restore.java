package io.github.inventorystreams.bench;

/**
 * How long a processor takes to be ready again.
 *
 * @param skus how many books it has
 * @param stopMs from the request to stop until the process had ended
 * @param cleanStopToReadyMs from the start after it until ready, Java's start included
 * @param killToReadyMs the same after a kill while events flowed
 * @param wipedToReadyMs the same after a clean stop and the loss of the local state
 * @param javaStartMs the least that Java's start took of these
 * @param statesPerSecond books read back a second, after the loss of the local state
 * @param statesPerSecondPerCore the same for each second of processor time
 * @param guarantee with which it processes
 */
public record Restore(
    int skus,
    long stopMs,
    long cleanStopToReadyMs,
    long killToReadyMs,
    long wipedToReadyMs,
    long javaStartMs,
    long statesPerSecond,
    long statesPerSecondPerCore,
    String guarantee,
    ProcessorStart cleanStop,
    ProcessorStart kill,
    ProcessorStart wiped)
    implements BenchResult {

  /** The figures of three starts. */
  public static Restore of(
      int skus,
      long stopMs,
      ProcessorStart cleanStop,
      ProcessorStart kill,
      ProcessorStart wiped,
      String guarantee) {
    return new Restore(
        skus,
        stopMs,
        cleanStop.readyMs(),
        kill.readyMs(),
        wiped.readyMs(),
        Math.min(cleanStop.javaStartMs(), Math.min(kill.javaStartMs(), wiped.javaStartMs())),
        perSecond(skus, wiped.restoreMs() / 1e3),
        perSecond(skus, wiped.restoreCpuSeconds()),
        guarantee,
        cleanStop,
        kill,
        wiped);
  }

  /** What takes less than a hundredth of a second can't be told from one. */
  private static long perSecond(int skus, double seconds) {
    return Math.round(skus / Math.max(seconds, 0.01));
  }
}

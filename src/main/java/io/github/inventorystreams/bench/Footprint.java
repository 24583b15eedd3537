package io.github.inventorystreams.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room that a processor takes. MB are 2^20 bytes.
 *
 * @param heapMb used after the garbage is collected
 * @param rssMb memory of the whole process, before that; 0 where the system is not Linux
 * @param diskMb local state
 * @param gcPauseMaxMs the longest pause for collecting garbage, in milliseconds
 */
public record Footprint(double heapMb, double rssMb, double diskMb, long gcPauseMaxMs) {
  private static final double MB = 1 << 20;
  private static final Path STATUS = Path.of("/proc/self/status");

  /** That of this process. It collects the garbage, which takes a while. */
  public static Footprint of(StateFolder state, Pauses pauses) {
    long pauseMillis = pauses.longestMillis();
    long residentBytes = residentBytes(STATUS);
    ManagementFactory.getMemoryMXBean().gc();
    long heapBytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Footprint(inMb(heapBytes), inMb(residentBytes), inMb(state.bytes()), pauseMillis);
  }

  /**
   * The memory of a process.
   *
   * @param status what Linux says of it
   */
  static long residentBytes(Path status) {
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double inMb(long bytes) {
    return Math.round(10 * bytes / MB) / 10.0;
  }
}

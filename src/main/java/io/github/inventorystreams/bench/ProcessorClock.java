package io.github.inventorystreams.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds up the processor time of this Java machine. Its own threads are told apart by their names,
 * which Linux shows; elsewhere only the total is known. A thread that ends between two looks takes
 * what it has done since the last one with it, so it wants to be asked every second or so.
 */
public final class ProcessorClock {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Path threads;
  private final Map<Path, Long> seen = new HashMap<>();
  private long compilerNanos;
  private long collectorNanos;

  /** The clock of this Java machine; it begins with what was used up to now. */
  public ProcessorClock() {
    this(Path.of("/proc/self/task"));
  }

  /**
   * @param threads a folder with a folder for each thread, as Linux has it
   */
  ProcessorClock(Path threads) {
    this.threads = threads;
  }

  /** The time up to now. */
  public ProcessorTime read() {
    if (Files.isDirectory(threads)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
        all.forEach(this::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ProcessorTime(SYSTEM.getProcessCpuTime(), compilerNanos, collectorNanos);
  }

  private void add(Path thread) {
    try {
      String name = Files.readString(thread.resolve("comm"));
      if (!isCompiler(name) && !isCollector(name)) {
        return;
      }
      String times = Files.readString(thread.resolve("schedstat"));
      long nanos = Long.parseLong(times.substring(0, times.indexOf(' ')));
      Long before = seen.put(thread, nanos);
      // Another thread may have the number of one that has ended.
      long since = before == null || nanos < before ? nanos : nanos - before;
      if (isCompiler(name)) {
        compilerNanos += since;
      } else {
        collectorNanos += since;
      }
    } catch (IOException e) {
      // A thread that ends while it is read has no more to say.
      seen.remove(thread);
    }
  }

  /** Linux cuts names off after 15 letters. */
  private static boolean isCompiler(String thread) {
    return thread.startsWith("C1 Compiler") || thread.startsWith("C2 Compiler");
  }

  private static boolean isCollector(String thread) {
    return thread.startsWith("GC Thread")
        || thread.startsWith("G1 ")
        || thread.startsWith("ZWork")
        // The serial collector has no thread of its own.
        || thread.startsWith("VM Thread");
  }
}

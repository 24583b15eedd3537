package io.github.inventorystreams.batch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time that threads have used. */
final class CoreTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean KNOWN =
      THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

  private CoreTime() {}

  /**
   * The time that this thread has spent on a core, nanoseconds from any instant on; without what it
   * has waited for others. Where Java does not know it, the time that passes.
   */
  static long nanos() {
    return KNOWN ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}

package io.github.inventorystreams.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of processing, for engineers. */
@FunctionalInterface
public interface ProcessingStatus {
  View view();

  /**
   * The state of processing at one moment.
   *
   * @param state in a few words
   * @param restoreRemaining records that the stores still have to read back
   * @param freeBytes on the fuller one of the disks of data and local state
   * @param neededBytes below which the service is not ready
   * @param ownPartitions of the stock events that this instance works on
   * @param partitions of the stock events that all instances work on
   */
  record View(
      String version,
      String state,
      boolean ready,
      List<ThreadView> threads,
      long restoreRemaining,
      long freeBytes,
      long neededBytes,
      int ownPartitions,
      int partitions) {
    public View {
      threads = List.copyOf(threads);
    }
  }

  /**
   * One stream thread of this instance.
   *
   * @param recordsPerSecond {@code null} before anything was measured
   */
  record ThreadView(
      String name, String state, List<TaskView> tasks, @Nullable Double recordsPerSecond) {}

  /**
   * One task.
   *
   * @param lag records of each topic partition that are not processed yet
   */
  record TaskView(String id, Map<String, Long> lag) {}
}

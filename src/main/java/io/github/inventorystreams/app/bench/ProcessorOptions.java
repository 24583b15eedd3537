package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.ProcessingSettings;
import io.github.inventorystreams.app.console.CommandException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say which processor is measured. */
class ProcessorOptions {
  private static final String EXACTLY_ONCE = "exactly_once_v2";

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description = "The partitions of the topics (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "The threads that process; 0 = one for each processor core.")
  private int threads;

  @Option(
      names = "--guarantee",
      paramLabel = "exactly_once_v2|at_least_once",
      defaultValue = EXACTLY_ONCE,
      description = "The guarantee of processing (default: ${DEFAULT-VALUE}).")
  private String guarantee = EXACTLY_ONCE;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Any setting of the processor; inventory-streams config lists them.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--json", description = "Print the figures as one JSON object, and no text.")
  private boolean json;

  int partitions() {
    return partitions;
  }

  /** At least one. */
  int threads() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  String guarantee() {
    return guarantee;
  }

  boolean exactlyOnce() {
    return guarantee.equals(EXACTLY_ONCE);
  }

  boolean json() {
    return json;
  }

  /** The settings of a processor; more can be put to them. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>(set);
    settings.put(ProcessingSettings.GUARANTEE.name(), guarantee);
    settings.put(ProcessingSettings.THREADS.name(), Integer.toString(threads));
    return settings;
  }

  /**
   * Checks what was given.
   *
   * @throws CommandException that says in one line what is wrong
   */
  void check() {
    atLeast("--partitions", partitions, 1);
    atLeast("--threads", threads, 0);
    if (!List.of(EXACTLY_ONCE, "at_least_once").contains(guarantee)) {
      throw CommandException.wrongUsage(
          "--guarantee must be exactly_once_v2 or at_least_once, not %s.".formatted(guarantee));
    }
  }

  static void atLeast(String option, long value, long least) {
    if (value < least) {
      throw CommandException.wrongUsage(
          "%s must be at least %d, not %d.".formatted(option, least, value));
    }
  }
}

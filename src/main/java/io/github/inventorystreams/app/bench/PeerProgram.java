package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.ProcessingSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program that is measured beside the processor, which is none of the product's.
 *
 * @param jar that names its main class and the jars beside it
 * @param state {@code rocksdb} or {@code heap}
 * @param commitInterval from one commit to the next, or {@code null} for that of the processor
 */
record PeerProgram(Path jar, String state, @Nullable Duration commitInterval) {
  private static final String JAR = "flink-peer.jar";

  /**
   * Finds it.
   *
   * @param folder with its jars
   * @throws CommandException that says how it is built, where it is not there
   */
  static PeerProgram in(Path folder, String state, @Nullable Duration commitInterval) {
    Path jar = folder.resolve(JAR);
    if (!Files.isRegularFile(jar)) {
      throw CommandException.failed(
          "There is no %s in %s: build it in a clone with ./mvnw -B -q -f src/bench/flink-peer/pom.xml package, and call from there or name its folder target/lib with --jars."
              .formatted(JAR, folder));
    }
    return new PeerProgram(jar, state, commitInterval);
  }

  /**
   * What it is told, besides what each measured program is.
   *
   * @param settings of the processor, which hold for it too
   */
  List<String> arguments(Settings settings, RoundOptions options) {
    Duration commits =
        commitInterval == null ? settings.get(ProcessingSettings.COMMIT_INTERVAL) : commitInterval;
    return new ArrayList<>(
        List.of(
            "--state",
            state,
            "--threads",
            Integer.toString(options.threads()),
            "--commit-ms",
            Long.toString(commits.toMillis()),
            "--rocksdb-bytes",
            Long.toString(settings.get(ProcessingSettings.ROCKSDB_BYTES)),
            "--guarantee",
            options.guarantee()));
  }
}

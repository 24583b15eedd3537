package io.github.inventorystreams.app.play;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.processor.internals.StateDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The data directory of a demo: one that was asked for, or one that goes with it. */
public final class DemoDirectory implements AutoCloseable {
  private final Path path;
  private final boolean temporary;

  private DemoDirectory(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  public static DemoDirectory of(@Nullable String asked) {
    if (asked != null) {
      return new DemoDirectory(Path.of(asked), false);
    }
    try {
      Path path = Files.createTempDirectory("inventory-streams-demo-");
      keepQuietAboutTemporaryState();
      return new DemoDirectory(path, true);
    } catch (IOException e) {
      throw CommandException.failed(
          "No temporary directory can be made (%s): name one with --data-dir.".formatted(e), e);
    }
  }

  public Path path() {
    return path;
  }

  /** Kafka Streams warns of state that the system may clear away; here it goes with the demo. */
  private static void keepQuietAboutTemporaryState() {
    if (LoggerFactory.getLogger(StateDirectory.class) instanceof Logger logger) {
      logger.setLevel(Level.ERROR);
    }
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try {
      FileTree.delete(path);
    } catch (IOException e) {
      throw CommandException.failed(
          "The temporary directory %s can't be removed: %s.".formatted(path, e), e);
    }
  }
}

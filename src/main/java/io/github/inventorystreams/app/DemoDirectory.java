package io.github.inventorystreams.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a demo keeps its data: in a directory that was asked for, or in one that goes with it. */
final class DemoDirectory implements AutoCloseable {
  private final Path path;
  private final boolean temporary;

  private DemoDirectory(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  static DemoDirectory of(@Nullable String asked) {
    if (asked != null) {
      return new DemoDirectory(Path.of(asked), false);
    }
    try {
      return new DemoDirectory(Files.createTempDirectory("inventory-streams-demo-"), true);
    } catch (IOException e) {
      throw CommandException.failed(
          "No temporary directory can be made (%s): name one with --data-dir.".formatted(e), e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // Somebody else has removed a part of it already, which is what was wanted.
    } catch (IOException e) {
      throw CommandException.failed(
          "The temporary directory %s can't be removed: %s.".formatted(path, e), e);
    }
  }
}

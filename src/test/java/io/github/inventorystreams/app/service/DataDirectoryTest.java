package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.console.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private static final long MEGABYTE = 1 << 20;

  @TempDir Path directory;
  private final Map<Path, Long> megabytesFree = new HashMap<>();
  private Path data = Path.of("");
  private Path state = Path.of("");

  @BeforeEach
  void twoDisks() {
    data = directory.resolve("data");
    state = directory.resolve("other-disk").resolve("state");
    megabytesFree.put(data, 10_000L);
    megabytesFree.put(state, 10_000L);
  }

  @Test
  void aFullDiskOfTheLocalStateKeepsFromStarting() {
    megabytesFree.put(state, 0L);
    assertThatThrownBy(this::open)
        .isInstanceOf(CommandException.class)
        .hasMessageContainingAll(state.toString(), "0 MB free", "512 needed", "state.dir");
    megabytesFree.put(state, 600L);
    open().close();
  }

  @Test
  void aFullDiskOfTheDataKeepsFromStarting() {
    megabytesFree.put(data, 511L);
    assertThatThrownBy(this::open)
        .isInstanceOf(CommandException.class)
        .hasMessageContainingAll(data.toString(), "511 MB free", "--data-dir");
  }

  @Test
  void theFullerDiskCounts() {
    try (DataDirectory open = open()) {
      megabytesFree.put(state, 101L);
      assertThat(open.freeBytes()).isEqualTo(101 * MEGABYTE);
      assertThat(open.trouble()).isNull();
      megabytesFree.put(state, 99L);
      assertThat(open.freeBytes()).isEqualTo(99 * MEGABYTE);
      assertThat(open.trouble()).contains("state directory " + state, "make room");
      megabytesFree.put(state, 600L);
      assertThat(open.trouble()).isNull();
      megabytesFree.put(data, 3L);
      assertThat(open.freeBytes()).isEqualTo(3 * MEGABYTE);
      assertThat(open.trouble()).contains("data directory " + data);
    }
  }

  @Test
  void aStateDirectoryThatCannotBeWrittenIsNamed() throws IOException {
    Files.createFile(directory.resolve("other-disk"));
    assertThatThrownBy(this::open)
        .isInstanceOf(CommandException.class)
        .hasMessageContainingAll("state directory " + state, "can't be written", "state.dir");
    Files.delete(directory.resolve("other-disk"));
    open().close();
    assertThat(state).as("nothing is left of the trial").isEmptyDirectory();
  }

  private DataDirectory open() {
    return DataDirectory.open(data, state, path -> megabytesFree.getOrDefault(path, 0L) * MEGABYTE);
  }
}

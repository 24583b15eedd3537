package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.console.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {
  @TempDir private Path directory;

  @Test
  void staysTheSameOverRestarts() {
    String first = InstanceId.in(directory.resolve("data"));

    assertThat(InstanceId.in(directory.resolve("data"))).isEqualTo(first);
    assertThat(InstanceId.in(directory.resolve("other"))).isNotEqualTo(first);
  }

  /** A process that was killed while it wrote, or a full disk, leaves an empty file. */
  @Test
  void anIdThatIsNoneIsMadeAnew() throws IOException {
    Files.writeString(directory.resolve("instance-id"), "");

    String made = InstanceId.in(directory);

    assertThat(made).hasSize(36);
    assertThat(InstanceId.in(directory)).isEqualTo(made);
  }

  @Test
  void aDirectoryThatIsNoneIsToldInOneLine() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> InstanceId.in(file))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("mend the rights of the data directory");
  }
}

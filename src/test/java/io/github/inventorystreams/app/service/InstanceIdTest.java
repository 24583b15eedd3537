package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.console.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceIdTest {
  @TempDir private Path directory;

  @Test
  void staysTheSameOverRestarts() {
    String first = InstanceId.in(directory.resolve("data"), "a:1");

    assertThat(InstanceId.in(directory.resolve("data"), "a:1")).isEqualTo(first);
    assertThat(InstanceId.in(directory.resolve("other"), "a:1")).isNotEqualTo(first);
  }

  /** Else the others would go on asking for its books at the old address. */
  @Test
  void isAnotherOneAtAnotherAddress() {
    String first = InstanceId.in(directory, "a:1");
    String second = InstanceId.in(directory, "b:1");

    assertThat(second).isNotEqualTo(first);
    assertThat(InstanceId.in(directory, "b:1")).isEqualTo(second);
  }

  /** A process that was killed while it wrote, or a full disk, leaves an empty file. */
  @Test
  void anIdThatIsNoneIsMadeAnew() throws IOException {
    Files.writeString(directory.resolve("instance-id"), "");

    String made = InstanceId.in(directory, "a:1");

    assertThat(made).hasSize(36);
    assertThat(InstanceId.in(directory, "a:1")).isEqualTo(made);
  }

  /** As a broken disk leaves them. */
  @ParameterizedTest
  @ValueSource(ints = {0xff, 0xc3})
  void bytesThatAreNoTextAreNoId(int strange) throws IOException {
    byte[] bytes = new byte[38];
    Arrays.fill(bytes, (byte) strange);
    Files.write(directory.resolve("instance-id"), bytes);

    String made = InstanceId.in(directory, "a:1");

    assertThat(made).hasSize(36);
    assertThat(InstanceId.in(directory, "a:1")).isEqualTo(made);
  }

  @Test
  void aDirectoryThatIsNoneIsToldInOneLine() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> InstanceId.in(file, "a:1"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("mend the rights of the data directory");
  }
}

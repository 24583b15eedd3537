package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir private Path around;

  @Test
  void hasTheBytesOfAllFilesUntilItIsWiped() throws IOException {
    Path path = around.resolve("state");
    Files.createDirectories(path.resolve("1_0/rocksdb"));
    Files.writeString(path.resolve("1_0/rocksdb/000001.sst"), "12345");
    Files.writeString(path.resolve("1_0/.lock"), "12");
    StateFolder folder = new StateFolder(path);
    assertThat(folder.bytes()).isEqualTo(7);

    folder.wipe();

    assertThat(path).doesNotExist();
    assertThat(around).exists();
    assertThat(folder.bytes()).isZero();
  }
}

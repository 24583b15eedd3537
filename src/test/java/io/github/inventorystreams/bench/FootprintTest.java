package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintTest {
  @TempDir private Path folder;

  @Test
  void hasMemoryAndDiskOfThisProcess() throws IOException {
    Files.write(folder.resolve("000001.sst"), new byte[3 << 20]);

    Footprint footprint = Footprint.of(new StateFolder(folder), new Pauses());

    assertThat(footprint.diskMb()).isEqualTo(3);
    assertThat(footprint.heapMb()).isPositive();
  }

  @Test
  void readsTheMemoryOfAProcessAsLinuxTellsIt() throws IOException {
    Path status = folder.resolve("status");
    Files.writeString(status, "Name:\tjava\nVmHWM:\t  900000 kB\nVmRSS:\t  812345 kB\n");

    assertThat(Footprint.residentBytes(status)).isEqualTo(812_345L * 1024);
    assertThat(Footprint.residentBytes(folder.resolve("none"))).isZero();
  }
}

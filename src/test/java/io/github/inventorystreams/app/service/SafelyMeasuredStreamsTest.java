package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.broker.EmbeddedBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads all measures does not end the process by it. */
class SafelyMeasuredStreamsTest {
  @TempDir Path directory;

  @Test
  void whatAStoreCanTellOnlyWhileItIsOpenIsNotMeasured() {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        ProcessorOnTopics processor =
            new ProcessorOnTopics(broker.bootstrapServers(), "measures", 1, directory)) {
      assertThat(processor.measures()).contains("commit-rate").doesNotContain("uncommitted-bytes");
    }
  }
}

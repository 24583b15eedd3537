package io.github.inventorystreams.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A broker for the tests of one class, as a static {@code @RegisterExtension}. */
public final class TestBroker implements BeforeAllCallback, AfterAllCallback {
  private @Nullable EmbeddedBroker broker;
  private @Nullable Path directory;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    directory = Files.createTempDirectory("broker");
    broker = EmbeddedBroker.start(directory, 0);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (broker != null) {
      broker.close();
    }
    if (directory != null) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The address for clients, {@code host:port}. */
  public String bootstrapServers() {
    return Objects.requireNonNull(broker, "not started").bootstrapServers();
  }
}

package io.github.inventorystreams.app.connect;

import io.github.inventorystreams.app.config.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that ask a running service. */
public final class ServiceOption {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "HTTP of the service; else the one that runs on the data directory.")
  private @Nullable String url;

  /** The service, or {@code null} if none is known. */
  public @Nullable ServiceClient find(Settings settings) {
    return ServiceClient.find(settings, url);
  }
}

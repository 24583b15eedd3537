package io.github.inventorystreams.app;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The service. */
@Command(name = "run", description = "Runs the service.")
final class RunCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options;

  RunCommand(Map<String, String> environment) {
    options = new ConfigOptions(environment);
  }

  @Override
  public Integer call() {
    options.settings(Map.of());
    return 0;
  }
}

package io.github.inventorystreams.app.config;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads settings. */
public abstract class ConfiguredCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ConfigOptions options;

  protected ConfiguredCommand(Map<String, String> environment) {
    options = new ConfigOptions(environment);
  }

  protected ConfigOptions options() {
    return options;
  }

  /** The settings where the command has no flags of its own that are settings. */
  protected Settings settings() {
    return options.settings(Map.of());
  }

  protected CommandLine commandLine() {
    return spec.commandLine();
  }

  protected PrintWriter out() {
    return commandLine().getOut();
  }

  protected PrintWriter err() {
    return commandLine().getErr();
  }
}

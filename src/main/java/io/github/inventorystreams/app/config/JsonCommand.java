package io.github.inventorystreams.app.config;

import java.util.Map;
import picocli.CommandLine.Option;

/** A command that reads settings, and prints for people or, on request, for machines. */
public abstract class JsonCommand extends ConfiguredCommand {
  @Option(names = "--json", description = "Print one JSON object in place of text.")
  private boolean json;

  protected JsonCommand(Map<String, String> environment) {
    super(environment);
  }

  /** Whether one JSON object is to be printed in place of text. */
  protected boolean isJson() {
    return json;
  }
}

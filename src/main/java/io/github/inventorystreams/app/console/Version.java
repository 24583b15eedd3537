package io.github.inventorystreams.app.console;

import picocli.CommandLine.IVersionProvider;

/** The version as it is shown to people. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"inventory-streams " + Build.OWN.version()};
  }
}

package io.github.inventorystreams.app.console;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build has written into the jar. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "inventory-streams " + Objects.requireNonNullElse(version, "(not from a jar)")
    };
  }
}

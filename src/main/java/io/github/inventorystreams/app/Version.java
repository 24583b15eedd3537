package io.github.inventorystreams.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build has written into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "inventory-streams " + Objects.requireNonNullElse(version, "(not from a jar)")
    };
  }
}

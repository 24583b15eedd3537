package io.github.inventorystreams.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The version that the build gives to what it makes. */
final class BuiltVersion {
  /** The project's own: those of plugins and libraries are further in. */
  private static final Pattern OF_PROJECT = Pattern.compile("(?m)^  <version>(.+)</version>$");

  private BuiltVersion() {}

  static String get() throws IOException {
    return OF_PROJECT
        .matcher(Files.readString(Path.of("pom.xml")))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }
}

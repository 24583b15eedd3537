package io.github.inventorystreams.app.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What this program was built from, as its build has written it down.
 *
 * @param version such as {@code 0.1.0}
 * @param revision of the sources in their repository; {@code unknown} where the build was not told
 */
public record Build(String version, String revision) {
  /** That of the program that runs. */
  public static final Build OWN = read();

  private static Build read() {
    Properties written = new Properties();
    try (InputStream file =
        Objects.requireNonNull(Build.class.getResourceAsStream("build.properties"))) {
      written.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar can't be read", e);
    }
    return new Build(written.getProperty("version"), written.getProperty("revision"));
  }
}

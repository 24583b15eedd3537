package io.github.inventorystreams.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a released archive, with a Java that only tells how it was started. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("bin", "inventory-streams");
  private static final String JAVA =
      """
      #!/bin/sh
      case $1 in
        -version) echo 'openjdk version "17.0.1"' >&2 ;;
        *) umask ;;
      esac
      """;

  @TempDir Path home;

  @Test
  void whatTheProgramWritesIsItsOwnersAlone() throws Exception {
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path launcher = program("bin/inventory-streams", Files.readString(LAUNCHER));
    program("java/bin/java", JAVA);
    Files.createDirectories(home.resolve("lib"));
    Files.createFile(home.resolve("inventory-streams.jar"));
    ProcessBuilder start =
        new ProcessBuilder("sh", "-c", "umask 022 && exec \"$0\" run", launcher.toString());
    start.environment().put("JAVA_HOME", home.resolve("java").toString());
    start.redirectErrorStream(true);
    Process started = start.start();
    String said =
        new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(started.waitFor()).as(said).isZero();
    assertThat(said).isEqualTo("0077");
  }

  private Path program(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

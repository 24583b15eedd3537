package io.github.inventorystreams.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An archive that the build has made, unpacked by the system's own tool.
 *
 * @param home the folder in which it lies
 */
record Archive(Path home) {
  /** Of the archives: their path without what tells them apart. The build sets it. */
  static final String PROPERTY = "archive";

  /** What a process has said, and how it ended. */
  record Run(int exitCode, String out, String err) {}

  /**
   * Unpacks one of them.
   *
   * @param ending of its name, as in {@code -service.tar.gz}
   */
  static Archive unpack(String ending, Path into) throws Exception {
    Path file = file(ending);
    Files.createDirectories(into);
    Run run = run(into, "tar", "-xzf", file.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Stream<Path> folders = Files.list(into)) {
      List<Path> all = folders.toList();
      assertThat(all).hasSize(1);
      return new Archive(all.get(0));
    }
  }

  static Path file(String ending) {
    return Path.of(System.getProperty(PROPERTY) + ending);
  }

  /** The version in the names of the archives. */
  static String version() {
    return file("").getFileName().toString().replaceFirst("^inventory-streams-", "");
  }

  Path launcher() {
    return home.resolve("bin/inventory-streams");
  }

  /** The names of the jars in lib, sorted. */
  List<String> libraries() throws IOException {
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      return jars.map(jar -> jar.getFileName().toString()).sorted().toList();
    }
  }

  /** Runs the program until it ends. */
  Run run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    return run(home, command.toArray(String[]::new));
  }

  /** Runs any program in a folder until it ends. */
  static Run run(Path folder, String... command) throws Exception {
    Path out = Files.createTempFile(folder.getParent(), "run", ".out");
    Path err = Files.createTempFile(folder.getParent(), "run", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    int exitCode = process.waitFor();
    return new Run(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}

package io.github.inventorystreams.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.inventorystreams.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on installation names files that are there, and commands as they can be given. */
class InstallationPageTest {
  private static final Path PAGE = Path.of("docs", "installation.md");
  private static final Pattern FILE = Pattern.compile("\\bdocker/[\\w./-]*\\w");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:/bin/|:/data )inventory-streams ([a-z].*)$");

  @Test
  void itsFilesAreThere() throws IOException {
    assertThat(found(FILE)).contains("docker/compose.yaml", "docker/helm/inventory-streams");
    assertThat(found(FILE)).allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  @Test
  void itsCommandsCanBeGiven() throws IOException {
    assertThat(found(COMMAND)).hasSizeGreaterThan(2);
    for (String command : found(COMMAND)) {
      assertThatNoException()
          .as(command)
          .isThrownBy(() -> Main.commandLine(Map.of()).parseArgs(command.split(" ")));
    }
  }

  private static List<String> found(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(PAGE))
        .results()
        .map(each -> each.group(each.groupCount()))
        .distinct()
        .toList();
  }
}

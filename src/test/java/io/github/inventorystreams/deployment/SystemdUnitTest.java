package io.github.inventorystreams.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.inventorystreams.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit of systemd starts the program as it can be started, and gives it little else to do. */
class SystemdUnitTest {
  private static final Path UNIT = Path.of("docker", "systemd", "inventory-streams.service");
  private static final String PROGRAM = "/opt/inventory-streams/bin/inventory-streams";

  @TempDir Path folder;

  @Test
  void whatItStartsIsACommand() throws IOException {
    String start = settings().get("ExecStart");
    assertThat(start).startsWith(PROGRAM + " run ");
    String[] arguments = start.substring(PROGRAM.length() + 1).split(" ");
    assertThatNoException().isThrownBy(() -> Main.commandLine(Map.of()).parseArgs(arguments));
  }

  @Test
  void itIsHardened() throws IOException {
    assertThat(settings())
        .containsEntry("DynamicUser", "yes")
        .containsEntry("ProtectSystem", "strict")
        .containsEntry("NoNewPrivileges", "yes")
        .containsEntry("CapabilityBoundingSet", "")
        .containsEntry("StateDirectory", "inventory-streams")
        .containsEntry("StateDirectoryMode", "0700")
        .containsEntry("Restart", "on-failure")
        .containsEntry("EnvironmentFile", "-/etc/inventory-streams/environment")
        .doesNotContainKey("MemoryDenyWriteExecute");
  }

  @Test
  void systemdFindsNothingWrongWithIt() throws Exception {
    Tool.need("systemd-analyze", "--version");
    Path unit = folder.resolve(UNIT.getFileName());
    Files.writeString(unit, Files.readString(UNIT).replace(PROGRAM, "/bin/true"));
    assertThat(Tool.check("systemd-analyze", "verify", "--man=no", unit.toString())).isEmpty();
    Tool.check("systemd-analyze", "security", "--offline=true", "--threshold=20", unit.toString());
  }

  /** What a setting has last been given. */
  private static Map<String, String> settings() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(UNIT);
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        settings.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return settings;
  }
}

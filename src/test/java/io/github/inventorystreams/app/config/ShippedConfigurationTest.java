package io.github.inventorystreams.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.junit.jupiter.api.Test;

/**
 * {@code config/inventory-streams.properties} and the page of all settings explain every setting
 * and give its default.
 */
class ShippedConfigurationTest {
  private static final Path FILE = Path.of("config", "inventory-streams.properties");

  @Test
  void equalsTheDefinition() throws IOException {
    assertThat(Files.readString(FILE))
        .as("the file should be:%n%s", String.join("\n", expected()))
        .isEqualTo(String.join("\n", expected()) + "\n");
  }

  @Test
  void isAcceptedAsAFile() {
    assertThat(CommandLineRun.of("config", "--config", FILE.toString()).exitCode()).isZero();
  }

  @Test
  void thePageOfAllSettingsIsWhatTheCommandPrints() throws IOException {
    CommandLineRun run = CommandLineRun.of("config", "--reference");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("| `application.id` | `INVENTORY_STREAMS_APPLICATION_ID` | `inventory-streams` |")
        .contains("| `http.token` | `INVENTORY_STREAMS_HTTP_TOKEN_FILE` |")
        .isEqualTo(Files.readString(Path.of("docs", "all-settings.md")));
  }

  private static List<String> expected() {
    List<String> lines = new ArrayList<>();
    lines.add("# Every setting with its default. Each is also an environment variable: a.b-c is");
    lines.add(
        "# INVENTORY_STREAMS_A_B_C; for a secret, the same with _FILE names a file that holds it.");
    lines.add(
        "# Properties of Kafka's clients go behind kafka., as in kafka.security.protocol=SASL_SSL.");
    String group = "";
    for (ConfigKey key : SettingsDefinition.ALL.configKeys().values()) {
      if (!key.group.equals(group)) {
        group = key.group;
        lines.add("");
        lines.add("## " + group);
      }
      lines.add("");
      lines.add("# " + key.documentation);
      lines.add(key.name + "=" + SettingsView.initial(key));
    }
    return lines;
  }
}

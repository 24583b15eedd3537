package io.github.inventorystreams.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The compose file starts the program as it can be started, and this machine can look at it. */
class ComposeTest {
  private static final Path FILE = Path.of("docker", "compose.yaml");

  @Test
  void whatItStartsAreCommands() throws IOException {
    for (JsonNode service : ofThisImage()) {
      String[] arguments = texts(service.get("command")).toArray(String[]::new);
      assertThatNoException().isThrownBy(() -> Main.commandLine(Map.of()).parseArgs(arguments));
    }
  }

  /** Settings that listen on all addresses without a token are refused. */
  @Test
  void theSettingsOfTheServiceAreAccepted() throws IOException {
    Map<String, String> environment = new HashMap<>();
    service("processor")
        .get("environment")
        .properties()
        .forEach(
            each ->
                environment.put(
                    each.getKey(),
                    each.getValue().asText().replaceFirst("^\\$\\{\\w+:-(.+)}$", "$1")));
    assertThat(environment).containsEntry("INVENTORY_STREAMS_HTTP_HOST", "0.0.0.0");
    CommandLineRun run = CommandLineRun.of(environment, "config");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void thisMachineAloneReachesTheDashboardAndTheBroker() throws IOException {
    assertThat(texts(service("processor").get("ports"))).containsExactly("127.0.0.1:8080:8080");
    assertThat(texts(service("broker").get("ports"))).containsExactly("127.0.0.1:29092:29092");
  }

  @Test
  void theProgramMayDoNothingThatItDoesNotNeed() throws IOException {
    assertThat(ofThisImage()).hasSize(2);
    for (JsonNode service : ofThisImage()) {
      assertThat(service.get("read_only").asBoolean()).isTrue();
      assertThat(texts(service.get("cap_drop"))).containsExactly("ALL");
      assertThat(texts(service.get("security_opt"))).containsExactly("no-new-privileges:true");
      assertThat(texts(service.get("tmpfs")))
          .singleElement()
          .asString()
          .startsWith("/tmp:rw,exec,nosuid,nodev");
    }
  }

  @Test
  void composeFindsNothingWrongWithIt() throws Exception {
    Tool.need("docker-compose", "--version");
    Tool.check("docker-compose", "-f", FILE.toString(), "config", "--quiet");
  }

  private static List<JsonNode> ofThisImage() throws IOException {
    return StreamSupport.stream(services().spliterator(), false)
        .filter(service -> service.get("image").asText().equals("inventory-streams"))
        .toList();
  }

  private static JsonNode service(String name) throws IOException {
    return services().get(name);
  }

  private static JsonNode services() throws IOException {
    return YamlDocuments.of(FILE).get(0).get("services");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}

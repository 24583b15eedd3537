package io.github.inventorystreams.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests fit together, and start the program as it can be started. */
class KubernetesTest {
  private static final Path FOLDER = Path.of("docker", "kubernetes");
  private static final Path SERVICE = FOLDER.resolve("inventory-streams.yaml");
  private static final Path TOPICS = FOLDER.resolve("topics.yaml");

  @TempDir Path secrets;

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  /** Those that start pods. */
  static Stream<Path> started() {
    return Stream.of(SERVICE, TOPICS);
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachResourceSaysWhatItIs(Path file) throws IOException {
    List<JsonNode> resources = YamlDocuments.of(file);
    assertThat(resources)
        .isNotEmpty()
        .allSatisfy(
            resource -> {
              assertThat(resource.path("apiVersion").asText()).isNotEmpty();
              assertThat(resource.path("kind").asText()).isNotEmpty();
              assertThat(resource.at("/metadata/name").asText())
                  .matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
            });
    assertThat(resources.stream().map(each -> each.path("kind") + "/" + each.at("/metadata/name")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("started")
  void whatAPodStartsIsACommand(Path file) throws IOException {
    JsonNode container = pod(file).at("/containers/0");
    String[] arguments = texts(container.get("args")).toArray(String[]::new);
    assertThatNoException().isThrownBy(() -> Main.commandLine(Map.of()).parseArgs(arguments));
    assertThat(container.get("image").asText())
        .endsWith("/inventory-streams:" + BuiltVersion.get());
  }

  /** Settings that listen on all addresses without a token are refused, and so are unknown ones. */
  @ParameterizedTest
  @MethodSource("started")
  void theSettingsOfAPodAreAccepted(Path file) throws IOException {
    Path settings = secrets.resolve("inventory-streams.properties");
    Files.writeString(
        settings,
        found(SERVICE, "ConfigMap", "inventory-streams")
            .get("data")
            .get("inventory-streams.properties")
            .asText());
    Map<String, String> environment = new HashMap<>();
    for (JsonNode variable : pod(file).at("/containers/0/env")) {
      String name = variable.get("name").asText();
      String value = variable.path("value").asText().replace("$(POD_NAME)", "inventory-streams-0");
      environment.put(name, name.endsWith("_FILE") ? secret(value) : value);
    }
    CommandLineRun run = CommandLineRun.of(environment, "config", "--config", settings.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @ParameterizedTest
  @MethodSource("started")
  void aPodMayDoNothingThatItDoesNotNeed(Path file) throws IOException {
    JsonNode pod = pod(file);
    assertThat(pod.get("automountServiceAccountToken").asBoolean()).isFalse();
    assertThat(pod.get("enableServiceLinks").asBoolean()).isFalse();
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
    assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    JsonNode container = pod.at("/containers/0");
    assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean()).isFalse();
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(texts(container.at("/securityContext/capabilities/drop"))).containsExactly("ALL");
    assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("started")
  void whatAPodMountsIsAVolume(Path file) throws IOException {
    List<String> mounted = new ArrayList<>(names(pod(file).at("/containers/0/volumeMounts")));
    // Its claim is no volume of the template.
    mounted.remove("data");
    assertThat(names(pod(file).get("volumes"))).containsExactlyInAnyOrderElementsOf(mounted);
  }

  @Test
  void theVolumeOfTheStateIsClaimed() throws IOException {
    JsonNode set = found(SERVICE, "StatefulSet", "inventory-streams").get("spec");
    assertThat(set.at("/volumeClaimTemplates/0/metadata/name").asText()).isEqualTo("data");
    assertThat(set.at("/template/spec/containers/0/volumeMounts/0"))
        .hasToString("{\"name\":\"data\",\"mountPath\":\"/data\"}");
  }

  @Test
  void allSelectThePodsOfTheService() throws IOException {
    JsonNode set = found(SERVICE, "StatefulSet", "inventory-streams").get("spec");
    JsonNode labels = set.at("/template/metadata/labels");
    assertThat(set.at("/selector/matchLabels")).isEqualTo(labels);
    assertThat(found(SERVICE, "Service", "inventory-streams").at("/spec/selector"))
        .isEqualTo(labels);
    assertThat(found(SERVICE, "Service", set.get("serviceName").asText()).at("/spec/selector"))
        .isEqualTo(labels);
    assertThat(
            found(SERVICE, "PodDisruptionBudget", "inventory-streams")
                .at("/spec/selector/matchLabels"))
        .isEqualTo(labels);
    assertThat(
            found(TOPICS, "Job", "inventory-streams-topics").at("/spec/template/metadata/labels"))
        .isNotEqualTo(labels);
  }

  @Test
  void healthIsAskedForWhereItIsAnswered() throws IOException {
    JsonNode container =
        found(SERVICE, "StatefulSet", "inventory-streams").at("/spec/template/spec/containers/0");
    assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(8080);
    for (String probe : List.of("startup", "live", "ready")) {
      String name = probe.replace("live", "liveness").replace("ready", "readiness") + "Probe";
      assertThat(container.get(name).get("httpGet"))
          .hasToString("{\"path\":\"/health/%s\",\"port\":\"http\"}".formatted(probe));
    }
  }

  @Test
  void kubeconformFindsNothingWrongWithThem() throws Exception {
    Tool.need("kubeconform", "-v");
    Tool.check("kubeconform", "-strict", "-skip", "KafkaTopic,KafkaUser", FOLDER.toString());
  }

  private static JsonNode pod(Path file) throws IOException {
    return YamlDocuments.of(file).stream()
        .map(each -> each.at("/spec/template/spec"))
        .filter(JsonNode::isObject)
        .findFirst()
        .orElseThrow();
  }

  private String secret(String path) throws IOException {
    return Files.writeString(secrets.resolve(path.replaceFirst(".*/", "")), "secret").toString();
  }

  private static JsonNode found(Path file, String kind, String name) throws IOException {
    return YamlDocuments.of(file).stream()
        .filter(each -> each.get("kind").asText().equals(kind))
        .filter(each -> each.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.get("name").asText())
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}

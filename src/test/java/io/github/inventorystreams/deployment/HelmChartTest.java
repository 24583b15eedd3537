package io.github.inventorystreams.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The chart is whole: what its templates ask for has a value, and each value is asked for. Where
 * Helm is there, it makes the manifests.
 */
class HelmChartTest {
  static final Path CHART = Path.of("docker", "helm", "inventory-streams");
  private static final Pattern VALUE = Pattern.compile("\\.Values((?:\\.\\w+)+)");
  private static final Pattern INCLUDED = Pattern.compile("include \"([\\w.-]+)\"");
  private static final Pattern DEFINED = Pattern.compile("define \"([\\w.-]+)\"");

  @Test
  void itIsOfTheVersionOfTheBuild() throws IOException {
    JsonNode chart = YamlDocuments.of(CHART.resolve("Chart.yaml")).get(0);
    assertThat(chart.get("appVersion").asText()).isEqualTo(BuiltVersion.get());
    assertThat(chart.get("name").asText()).isEqualTo(CHART.getFileName().toString());
  }

  @Test
  void itsValuesFitTheirSchema() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V7)
            .getSchema(Files.readString(CHART.resolve("values.schema.json")));
    assertThat(schema.validate(values())).isEmpty();
  }

  @Test
  void whatTemplatesAskForHasAValueAndTheOtherWayRound() throws IOException {
    Set<String> asked = new TreeSet<>();
    VALUE.matcher(templates()).results().forEach(found -> asked.add(found.group(1)));
    assertThat(asked)
        .allSatisfy(
            path -> assertThat(values().at(path.replace('.', '/')).isMissingNode()).isFalse());
    assertThat(leaves("", values()))
        .allSatisfy(
            leaf -> assertThat(asked).anyMatch(path -> (leaf + '.').startsWith(path + '.')));
  }

  @Test
  void whatTemplatesIncludeIsDefined() throws IOException {
    String templates = templates();
    List<String> defined =
        DEFINED.matcher(templates).results().map(found -> found.group(1)).toList();
    assertThat(INCLUDED.matcher(templates).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(defined::contains);
    assertThat(templates.split("\\{\\{", -1)).hasSameSizeAs(templates.split("}}", -1));
  }

  @Test
  void helmMakesTheManifestsOfAllParts() throws Exception {
    Tool.need("helm", "version", "--short");
    Tool.check("helm", "lint", "--strict", CHART.toString());
    String rendered =
        Tool.check(
            "helm",
            "template",
            "inventory-streams",
            CHART.toString(),
            "--set",
            "strimzi.topics=true,strimzi.user=true,topics.create=true");
    assertThat(
            YamlDocuments.of(rendered).stream().map(each -> each.path("kind").asText()).distinct())
        .contains(
            "StatefulSet",
            "Service",
            "PodDisruptionBudget",
            "ConfigMap",
            "ServiceAccount",
            "Job",
            "KafkaTopic",
            "KafkaUser");
  }

  private static JsonNode values() throws IOException {
    return YamlDocuments.of(CHART.resolve("values.yaml")).get(0);
  }

  private static String templates() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(CHART.resolve("templates"))) {
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  /** The paths of all values below which there are no others, as templates write them. */
  private static Set<String> leaves(String path, JsonNode value) {
    if (!value.isObject() || value.isEmpty()) {
      return Set.of(path);
    }
    Set<String> leaves = new TreeSet<>();
    value
        .properties()
        .forEach(each -> leaves.addAll(leaves(path + '.' + each.getKey(), each.getValue())));
    return leaves;
  }
}

package io.github.inventorystreams.app.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.deployment.YamlDocuments;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The topics that are shipped for Strimzi are those of the plan, with its settings. */
class StrimziTopicsTest {
  private static final Path MANIFESTS = Path.of("docker", "kubernetes", "strimzi-topics.yaml");
  private static final Path OF_CHART =
      Path.of("docker", "helm", "inventory-streams", "files", "topics.yaml");

  @Test
  void theManifestsAreThePlan() throws IOException {
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    for (JsonNode topic : YamlDocuments.of(MANIFESTS)) {
      assertThat(topic.get("kind").asText()).isEqualTo("KafkaTopic");
      assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
      assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(12);
      Map<String, String> settings = settings(topic.at("/spec/config"));
      assertThat(settings.remove("min.insync.replicas")).isEqualTo("2");
      found.put(topic.at("/metadata/name").asText(), settings);
    }
    assertThat(found).isEqualTo(planned());
  }

  @Test
  void theChartHasThePlan() throws IOException {
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    for (JsonNode topic : YamlDocuments.of(OF_CHART).get(0)) {
      found.put(topic.get("name").asText(), settings(topic.get("config")));
    }
    assertThat(found).isEqualTo(planned());
  }

  private static Map<String, Map<String, String>> planned() {
    return TopicPlan.of(Topics.withPrefix(""), List.of()).stream()
        .collect(
            Collectors.toMap(TopicPlan.Planned::name, topic -> new TreeMap<>(topic.settings())));
  }

  private static Map<String, String> settings(JsonNode config) {
    Map<String, String> settings = new TreeMap<>();
    config.properties().forEach(each -> settings.put(each.getKey(), each.getValue().asText()));
    return settings;
  }
}

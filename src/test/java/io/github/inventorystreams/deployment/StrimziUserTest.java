package io.github.inventorystreams.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.CommandLineRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The users of Strimzi that are shipped have exactly the rights that {@code acls} prints. */
class StrimziUserTest {
  private static final Path USER = Path.of("docker", "kubernetes", "strimzi-user.yaml");
  private static final Path RIGHTS = HelmChartTest.CHART.resolve("files/rights.yaml");

  /** A right: kind of resource, pattern, name and operations, as Strimzi writes them. */
  private record Rule(String type, String pattern, String name, List<String> operations) {}

  @Test
  void theManifestHasTheRightsOfTheService() throws IOException {
    JsonNode user = YamlDocuments.of(USER).get(0);
    assertThat(rules(user)).containsExactlyInAnyOrderElementsOf(printed("inventory-streams", ""));
    assertThat(user.at("/metadata/name").asText()).isEqualTo("inventory-streams");
    assertThat(user.at("/spec/authentication/type").asText()).isEqualTo("scram-sha-512");
  }

  /** As {@code templates/strimzi-user.yaml} puts them together. */
  @Test
  void theChartHasThemWithAnyPrefixAndApplicationId() throws IOException {
    List<Rule> rules =
        list(YamlDocuments.of(RIGHTS).get(0)).stream()
            .map(
                right -> {
                  String behindId = right.path("behindId").asText();
                  return new Rule(
                      right.get("type").asText(),
                      behindId.isEmpty() ? "literal" : "prefix",
                      right.has("topic") ? "a." + right.get("topic").asText() : "shop" + behindId,
                      texts(right.get("operations")));
                })
            .toList();
    assertThat(rules).containsExactlyInAnyOrderElementsOf(printed("shop", "a."));
  }

  private static List<Rule> printed(String applicationId, String prefix) throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "acls",
            "--principal",
            "User:inventory-streams",
            "--format",
            "strimzi",
            "--set",
            "application.id=" + applicationId,
            "--set",
            "topics.prefix=" + prefix);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return rules(YamlDocuments.of(run.out()).get(0));
  }

  private static List<Rule> rules(JsonNode user) {
    return list(user.at("/spec/authorization/acls")).stream()
        .map(
            acl ->
                new Rule(
                    acl.at("/resource/type").asText(),
                    acl.at("/resource/patternType").asText(),
                    acl.at("/resource/name").asText(),
                    texts(acl.get("operations"))))
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode array) {
    return list(array).stream().map(JsonNode::asText).toList();
  }
}

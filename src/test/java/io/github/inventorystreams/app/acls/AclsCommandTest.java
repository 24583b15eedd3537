package io.github.inventorystreams.app.acls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.config.ConfigOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code SecuredBrokerTest} works under what is printed here. */
class AclsCommandTest {

  @Test
  void commandsOfKafkasToolForEachResource() {
    CommandLineRun run =
        run(
            "--principal",
            "User:CN=it's mine",
            "--set",
            "topics.prefix=shop1.",
            "--for",
            "service");
    assertThat(run.exitCode()).as(run.err()).isZero();
    String begin =
        "kafka-acls --bootstrap-server broker:9092 --command-config admin.properties --add --allow-principal 'User:CN=it'\\''s mine' ";
    assertThat(run.out().lines())
        .allMatch(line -> line.startsWith(begin))
        .contains(
            begin
                + "--operation Read --operation Describe --operation DescribeConfigs --topic shop1.stock-events --resource-pattern-type literal",
            begin
                + "--operation Write --operation Describe --operation DescribeConfigs --topic shop1.order-lines --resource-pattern-type literal",
            begin
                + "--operation Read --operation Write --operation Create --operation Delete --operation Describe --operation DescribeConfigs --topic inventory-streams- --resource-pattern-type prefixed",
            begin
                + "--operation Read --operation Describe --group inventory-streams --resource-pattern-type literal",
            begin
                + "--operation Write --operation Describe --transactional-id inventory-streams- --resource-pattern-type prefixed")
        .noneMatch(line -> line.contains("-notify-") || line.contains("--cluster"));
  }

  @Test
  void internalTopicsAreMadeByTheServiceOrByTheDeployer() {
    String made = "--topic inventory-streams- --resource-pattern-type prefixed";
    assertThat(run("--principal", "User:x", "--internal").out().lines())
        .filteredOn(line -> line.endsWith(made))
        .singleElement()
        .asString()
        .doesNotContain("Create");
    assertThat(run("--principal", "User:x", "--for", "deployer", "--internal").out().lines())
        .filteredOn(line -> line.endsWith(made))
        .singleElement()
        .asString()
        .contains(
            "--operation Create --operation Describe --operation DescribeConfigs --topic inventory-streams-");
    assertThat(run("--principal", "User:x", "--for", "deployer").out()).doesNotContain(made);
    assertThat(run("--principal", "User:x", "--for", "reset", "--internal").out().lines())
        .filteredOn(line -> line.endsWith(made))
        .singleElement()
        .asString()
        .as("a reset deletes them and makes them anew")
        .contains("--operation Create", "--operation Delete");
  }

  @Test
  void oneJsonObject() {
    assertThat(run("--principal", "User:x", "--for", "notifier", "--format", "json").out().strip())
        .startsWith("{\"principal\":\"User:x\",\"acls\":[{\"resourceType\":\"TOPIC\",\"name\":\"")
        .endsWith(
            "{\"resourceType\":\"GROUP\",\"name\":\"inventory-streams-notify-\",\"patternType\":\"PREFIXED\",\"operations\":[\"READ\",\"DESCRIBE\"]}]}");
  }

  @Test
  void aUserOfStrimzi() throws Exception {
    CommandLineRun run =
        run("--principal", "User:CN=inventory", "--for", "notifier", "--format", "strimzi");
    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<?, ?> user = new ObjectMapper(new YAMLFactory()).readValue(run.out(), Map.class);
    assertThat(user.get("kind")).isEqualTo("KafkaUser");
    assertThat((Map<?, ?>) user.get("metadata")).extracting("name").isEqualTo("inventory");
    Map<?, ?> authorization = (Map<?, ?>) ((Map<?, ?>) user.get("spec")).get("authorization");
    assertThat(authorization.get("type")).isEqualTo("simple");
    assertThat(((Map<?, ?>) user.get("spec")).get("authentication"))
        .isEqualTo(Map.of("type", "tls"));
    assertThat(
            run("--principal", "User:inventory", "--format", "strimzi")
                .out()
                .lines()
                .map(String::strip))
        .containsSubsequence("authentication:", "type: scram-sha-512", "authorization:");
    assertThat(List.<Object>copyOf((List<?>) authorization.get("acls")))
        .hasSize(6)
        .contains(
            Map.of(
                "resource",
                Map.of(
                    "type", "group",
                    "name", "inventory-streams-notify-",
                    "patternType", "prefix"),
                "operations",
                List.of("Read", "Describe")))
        .anyMatch(
            rule ->
                rule.equals(
                    Map.of(
                        "resource",
                        Map.of(
                            "type", "topic",
                            "name", "purchase-orders",
                            "patternType", "literal"),
                        "operations",
                        List.of("Read", "Describe", "DescribeConfigs"))));
  }

  @Test
  void whatCantBeAUserOfStrimziIsRefused() {
    CommandLineRun run = run("--principal", "User:Inventory Streams", "--format", "strimzi");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("lower case letters");
  }

  @Test
  void resourcesOfTerraform() {
    CommandLineRun run =
        run("--principal", "User:x", "--format", "terraform", "--set", "application.id=shop");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            """
              resource_name                = "shop-"
              resource_type                = "TransactionalID"
              resource_pattern_type_filter = "Prefixed"
              acl_principal                = "User:x"
              acl_host                     = "*"
              acl_operation                = "Write"
              acl_permission_type          = "Allow"
            }
            """);
    List<String> heads =
        run.out().lines().filter(line -> line.startsWith("resource \"kafka_acl\"")).toList();
    assertThat(heads).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    assertThat(heads.get(1)).isEqualTo("resource \"kafka_acl\" \"inventory_2\" {");
  }

  @Test
  void theServiceHasTheGroupsOfItsChannelsIfItNotifies() {
    assertThat(run("--principal", "User:x", "--set", "notify.config=mails").out())
        .contains("--group inventory-streams-notify- --resource-pattern-type prefixed");
  }

  /** Whoever makes the topics reads none, and whoever notifies writes none. */
  @Test
  void noRoleHasMoreThanItNeeds() {
    assertThat(operations(Role.DEPLOYER))
        .containsOnly(AclOperation.CREATE, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);
    assertThat(operations(Role.NOTIFIER))
        .containsOnly(AclOperation.READ, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);
    assertThat(rights(Role.DEPLOYER).map(Right::type)).containsOnly(ResourceType.TOPIC);
    assertThat(rights(Role.SERVICE).map(Right::type)).doesNotContain(ResourceType.CLUSTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory", "User:", ":x", "User:x\ny", ""})
  void whatIsNoPrincipalIsRefused(String principal) {
    CommandLineRun run = run("--principal", principal);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--principal must be a type and a name, like User:inventory.");
  }

  private static List<AclOperation> operations(Role role) {
    return rights(role).flatMap(right -> right.operations().stream()).collect(Collectors.toList());
  }

  private static Stream<Right> rights(Role role) {
    return role.rights(new ConfigOptions(Map.of()).settings(Map.of())).stream();
  }

  private static CommandLineRun run(String... arguments) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("acls", "--bootstrap-servers", "broker:9092"), Stream.of(arguments))
            .toArray(String[]::new));
  }
}

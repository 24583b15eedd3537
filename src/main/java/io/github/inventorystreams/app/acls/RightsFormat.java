package io.github.inventorystreams.app.acls;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** A way to write rights down. */
enum RightsFormat {
  /** Commands of Kafka's own tool, one a line, for a shell. */
  KAFKA_ACLS {
    @Override
    List<String> lines(Granted granted) {
      return granted.rights().stream().map(right -> command(granted, right)).toList();
    }

    private String command(Granted granted, Right right) {
      String operations =
          right.operations().stream()
              .map(operation -> "--operation " + word(operation))
              .collect(Collectors.joining(" "));
      return "kafka-acls --bootstrap-server %s --command-config admin.properties --add --allow-principal %s %s %s %s --resource-pattern-type %s"
          .formatted(
              quoted(granted.brokers()),
              quoted(granted.principal()),
              operations,
              option(right.type()),
              quoted(right.name()),
              right.pattern().name().toLowerCase(Locale.ROOT));
    }
  },

  /** One JSON object. */
  JSON {
    @Override
    List<String> lines(Granted granted) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("principal", granted.principal());
      answer.put("acls", granted.rights().stream().map(this::row).toList());
      return List.of(Json.line(answer));
    }

    private Map<String, Object> row(Right right) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("resourceType", right.type().name());
      row.put("name", right.name());
      row.put("patternType", right.pattern().name());
      row.put("operations", right.operations().stream().map(AclOperation::name).toList());
      return row;
    }
  },

  /**
   * A KafkaUser, for the operator of Strimzi; without its login the operator would take it away.
   */
  STRIMZI {
    @Override
    List<String> lines(Granted granted) {
      List<String> lines =
          new ArrayList<>(
              List.of(
                  "# Before Strimzi 0.49: kafka.strimzi.io/v1beta2",
                  "apiVersion: kafka.strimzi.io/v1",
                  "kind: KafkaUser",
                  "metadata:",
                  "  name: " + Json.line(resourceName(granted.principal())),
                  "  labels:",
                  "    # The name of the Kafka resource.",
                  "    strimzi.io/cluster: my-cluster",
                  "spec:",
                  "  authentication:",
                  "    type: " + login(granted.principal()),
                  "  authorization:",
                  "    type: simple",
                  "    acls:"));
      granted.rights().forEach(right -> lines.addAll(rule(right)));
      return lines;
    }

    private List<String> rule(Right right) {
      return List.of(
          "      - resource:",
          "          type: "
              + (right.type() == ResourceType.TRANSACTIONAL_ID
                  ? "transactionalId"
                  : right.type().name().toLowerCase(Locale.ROOT)),
          "          name: " + Json.line(right.name()),
          "          patternType: "
              + (right.pattern() == PatternType.PREFIXED ? "prefix" : "literal"),
          "        operations: "
              + right.operations().stream()
                  .map(RightsFormat::word)
                  .collect(Collectors.joining(", ", "[", "]")));
    }

    /** Who has a name of a certificate shows one. */
    private String login(String principal) {
      return principal.startsWith("User:CN=") ? "tls" : "scram-sha-512";
    }

    private String resourceName(String principal) {
      String name = principal.replaceFirst("^User:(CN=)?", "");
      if (!RESOURCE_NAME.matcher(name).matches()) {
        throw CommandException.wrongUsage(
            "Strimzi's user %s can't be: it needs a name of lower case letters, digits, dots and dashes, as in User:inventory or User:CN=inventory."
                .formatted(principal));
      }
      return name;
    }
  },

  /** Resources of the provider Mongey/kafka of Terraform, one for each operation. */
  TERRAFORM {
    @Override
    List<String> lines(Granted granted) {
      List<String> lines = new ArrayList<>();
      int number = 0;
      for (Right right : granted.rights()) {
        for (AclOperation operation : right.operations()) {
          number++;
          lines.addAll(resource(number, granted.principal(), right, operation));
        }
      }
      return lines;
    }

    private List<String> resource(
        int number, String principal, Right right, AclOperation operation) {
      String type =
          right.type() == ResourceType.TRANSACTIONAL_ID
              ? "TransactionalID"
              : capitalized(right.type().name());
      return List.of(
          "resource \"kafka_acl\" \"inventory_%d\" {".formatted(number),
          "  resource_name                = " + hcl(right.name()),
          "  resource_type                = " + hcl(type),
          "  resource_pattern_type_filter = " + hcl(capitalized(right.pattern().name())),
          "  acl_principal                = " + hcl(principal),
          "  acl_host                     = \"*\"",
          "  acl_operation                = " + hcl(word(operation)),
          "  acl_permission_type          = \"Allow\"",
          "}");
    }

    private String capitalized(String name) {
      return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** As JSON has it, without what Terraform would fill in. */
    private String hcl(String text) {
      return Json.line(text).replace("${", "$${").replace("%{", "%%{");
    }
  };

  private static final Pattern RESOURCE_NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:,/@+=-]+");

  /**
   * Rights that somebody is granted.
   *
   * @param principal as Kafka has it, {@code User:name}
   */
  record Granted(String brokers, String principal, List<Right> rights) {}

  abstract List<String> lines(Granted granted);

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String option(ResourceType type) {
    return "--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code DESCRIBE_CONFIGS} is {@code DescribeConfigs} for Kafka's own and most other tools. */
  static String word(AclOperation operation) {
    StringBuilder word = new StringBuilder();
    for (String part : operation.name().split("_")) {
      word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return word.toString();
  }

  /** As one word of a shell: names in certificates have blanks and quotes. */
  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : '\'' + text.replace("'", "'\\''") + '\'';
  }
}

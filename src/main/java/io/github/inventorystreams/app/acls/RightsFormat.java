package io.github.inventorystreams.app.acls;

import io.github.inventorystreams.app.console.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
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
  };

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

  /** {@code DESCRIBE_CONFIGS} is {@code DescribeConfigs} for Kafka's tool. */
  /** As Kafka's own tools write it. */
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

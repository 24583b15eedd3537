package io.github.inventorystreams.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The schemas of config/asyncapi.yaml. */
public final class ContractSchemas {
  private static final Path CONFIG = Path.of("config");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private ContractSchemas() {}

  static JsonNode contract() throws IOException {
    return new YAMLMapper().readTree(CONFIG.resolve("asyncapi.yaml").toFile());
  }

  /** Strict: a field that the schema does not describe is a fault here, though not to a reader. */
  public static JsonSchema strict(String topic) throws IOException {
    JsonNode contract = contract();
    JsonNode messages = contract.at("/channels").path(topic).path("messages");
    String message = messages.fieldNames().next();
    String file =
        contract.at("/components/messages").path(message).at("/payload/schema/$ref").asText();
    JsonNode schema = JSON.readTree(CONFIG.resolve(file).toFile());
    close(schema);
    return FACTORY.getSchema(schema);
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ContractSchemas::close);
  }

  /** What is wrong with a value. */
  public static Set<ValidationMessage> faults(JsonSchema schema, byte[] value) throws IOException {
    return schema.validate(
        JSON.readTree(value),
        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }
}

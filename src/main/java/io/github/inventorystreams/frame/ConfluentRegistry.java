package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;

/**
 * The API of Confluent's registry, which Redpanda and Karapace have as well, and Apicurio below
 * {@code /apis/ccompat/v7}.
 */
final class ConfluentRegistry implements SchemaRegistry {
  private final RegistryHttp http;

  ConfluentRegistry(RegistryHttp http) {
    this.http = http;
  }

  @Override
  public SchemaText fetch(SchemaKey key) throws RegistryAbsent, BadFrame {
    JsonNode schema =
        http.json(
            switch (key.kind()) {
              case ID, CONTENT_ID -> "/schemas/ids/" + key.value();
              case GUID -> "/schemas/guids/" + key.value();
              case GLOBAL_ID, CONTENT_HASH ->
                  throw new BadFrame(
                      "it is asked for only by Apicurio's own API: set registry.url to .../apis/registry/v3");
            });
    SchemaReferences references = new SchemaReferences();
    collect(schema, references);
    return new SchemaText(
        schema.path("schemaType").asText("AVRO"), text(schema), references.texts());
  }

  /** Those that a schema needs go before it. */
  private void collect(JsonNode schema, SchemaReferences all) throws RegistryAbsent, BadFrame {
    for (JsonNode reference : schema.path("references")) {
      String name = reference.path("name").asText();
      if (!all.begin(name)) {
        continue;
      }
      JsonNode referenced =
          http.json(
              "/subjects/%s/versions/%d"
                  .formatted(
                      URLEncoder.encode(reference.path("subject").asText(), UTF_8)
                          .replace("+", "%20"),
                      reference.path("version").asInt()));
      collect(referenced, all);
      all.end(name, text(referenced));
    }
  }

  private static String text(JsonNode schema) throws RegistryAbsent {
    if (!schema.path("schema").isTextual()) {
      throw new RegistryAbsent("it answers without a schema: check registry.url");
    }
    return schema.path("schema").textValue();
  }
}

package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;

/** Apicurio's own API, below {@code /apis/registry/v3} or {@code /apis/registry/v2}. */
final class ApicurioRegistry implements SchemaRegistry {
  private final RegistryHttp http;
  private final boolean globalIds;

  /**
   * @param globalIds whether ids in frames are global ids
   */
  ApicurioRegistry(RegistryHttp http, boolean globalIds) {
    this.http = http;
    this.globalIds = globalIds;
  }

  @Override
  public SchemaText fetch(SchemaKey key) throws RegistryAbsent, BadFrame {
    String place =
        switch (key.kind()) {
          case ID -> (globalIds ? "/ids/globalIds/" : "/ids/contentIds/") + key.value();
          case CONTENT_ID -> "/ids/contentIds/" + key.value();
          case GLOBAL_ID -> "/ids/globalIds/" + key.value();
          case CONTENT_HASH -> "/ids/contentHashes/" + key.value();
          case GUID ->
              throw new BadFrame("Apicurio has no such ids: set registry.url to Confluent's API");
        };
    String text = http.text(place);
    SchemaReferences references = new SchemaReferences();
    collect(place, references);
    return new SchemaText(null, text, references.texts());
  }

  private void collect(String place, SchemaReferences all) throws RegistryAbsent, BadFrame {
    for (JsonNode reference : http.json(place + "/references")) {
      String name = reference.path("name").asText();
      if (!all.begin(name)) {
        continue;
      }
      String version =
          "/groups/%s/artifacts/%s/versions/%s"
              .formatted(
                  part(reference.path("groupId").asText("default")),
                  part(reference.path("artifactId").asText()),
                  part(reference.path("version").asText()));
      String text = http.text(version + "/content");
      collect(version, all);
      all.end(name, text);
    }
  }

  private static String part(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}

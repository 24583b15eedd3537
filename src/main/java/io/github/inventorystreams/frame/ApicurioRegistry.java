package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

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
    Map<String, String> references = new LinkedHashMap<>();
    collect(place, references);
    return new SchemaText(null, text, references);
  }

  private void collect(String place, Map<String, String> all) throws RegistryAbsent, BadFrame {
    for (JsonNode reference : http.json(place + "/references")) {
      String name = reference.path("name").asText();
      if (all.containsKey(name)) {
        continue;
      }
      if (all.size() == MAX_REFERENCES) {
        throw new BadFrame("it needs more than %d other schemas".formatted(MAX_REFERENCES));
      }
      all.put(name, "");
      String version =
          "/groups/%s/artifacts/%s/versions/%s"
              .formatted(
                  part(reference.path("groupId").asText("default")),
                  part(reference.path("artifactId").asText()),
                  part(reference.path("version").asText()));
      String text = http.text(version + "/content");
      collect(version, all);
      all.remove(name);
      all.put(name, text);
    }
  }

  private static String part(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}

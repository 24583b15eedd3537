package io.github.inventorystreams.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The documents of YAML, with aliases resolved; no name may stand twice in one object. */
public final class YamlDocuments {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private YamlDocuments() {}

  /** All of a file. */
  public static List<JsonNode> of(Path file) throws IOException {
    return of(Files.readString(file));
  }

  /** All of a text. */
  public static List<JsonNode> of(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    List<JsonNode> documents = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
      documents.add(MAPPER.valueToTree(document));
    }
    return documents;
  }
}

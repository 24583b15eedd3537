package io.github.inventorystreams.app.connect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.files.PrivateFiles;
import io.github.inventorystreams.json.JsonLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** {@code ready.json} in the data directory: where the service that runs there can be reached. */
public final class ReadyFile {
  private final Path file;

  public ReadyFile(Path dataDirectory) {
    file = dataDirectory.resolve("ready.json");
  }

  /** Writes it as a whole or not at all. */
  public void write(String kafka, String http) {
    Path change = file.resolveSibling("ready.json.new");
    try {
      PrivateFiles.writeString(change, Json.line(Map.of("kafka", kafka, "http", http)) + '\n');
      Files.move(change, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw CommandException.failed("%s can't be written: %s.".formatted(file, e), e);
    }
  }

  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw CommandException.failed("%s can't be removed: %s.".formatted(file, e), e);
    }
  }

  /** The brokers of the service that runs there, if there is one. */
  Optional<String> kafka() {
    return field("kafka");
  }

  /** The URL of the service that runs there, if there is one. */
  Optional<String> http() {
    return field("http");
  }

  private Optional<String> field(String name) {
    try {
      JsonNode content = JsonLimits.FILE.mapper().build().readTree(file.toFile());
      return Optional.ofNullable(content.get(name)).map(JsonNode::asText);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.InputSettings.MissingTime;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.json.EventMapping;
import io.github.inventorystreams.json.InputRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the mappings that the settings name. */
public final class InputRulesFactory {
  private InputRulesFactory() {}

  /**
   * @throws CommandException that names the file which is wrong
   */
  static InputRules of(Settings settings) {
    List<String> topics = settings.topics().stockEvents();
    List<EventMapping> mappings = new ArrayList<>();
    for (String file : settings.get(InputSettings.MAPPINGS)) {
      EventMapping mapping = mapping(Path.of(file));
      if (!topics.contains(mapping.topic())) {
        throw CommandException.wrongUsage(
            "%s maps the topic %s, which is not read: input.stock-topics has %s."
                .formatted(file, mapping.topic(), String.join(",", topics)));
      }
      if (mappings.stream().anyMatch(other -> other.topic().equals(mapping.topic()))) {
        throw CommandException.wrongUsage(
            "%s is the second of input.mappings for the topic %s: put the rules of both into one."
                .formatted(file, mapping.topic()));
      }
      mappings.add(mapping);
    }
    return new InputRules(
        settings.get(InputSettings.IDENTITY),
        settings.get(InputSettings.TIME) == MissingTime.RECORD,
        mappings,
        UnframingFactory.of(settings));
  }

  /**
   * The mapping in a file, with the tables that lie in files too.
   *
   * @throws CommandException that names the file which is wrong
   */
  public static EventMapping mapping(Path file) {
    try {
      EventMapping mapping = EventMapping.parse(Files.readString(file));
      return mapping.with(IdFiles.of(file.toString(), mapping.tables()));
    } catch (IOException e) {
      throw CommandException.wrongUsage(
          "The mapping %s can't be read: %s."
              .formatted(
                  file,
                  e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage("%s: %s.".formatted(file, e.getMessage()));
    }
  }
}

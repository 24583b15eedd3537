package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.console.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name by which the broker knows an instance again after a restart, kept in its data directory.
 * So one that was killed takes its place in the group at once, and nobody waits for its session to
 * end.
 */
final class InstanceId {
  private static final String FILE = "instance-id";
  private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

  private InstanceId() {}

  /**
   * The id in a data directory, made if there is none.
   *
   * @throws CommandException if it can't be read or written
   */
  static String in(Path dataDirectory) {
    Path file = dataDirectory.resolve(FILE);
    try {
      if (Files.exists(file)) {
        String id = Files.readString(file).strip();
        if (FORM.matcher(id).matches()) {
          return id;
        }
      }
      String made = UUID.randomUUID().toString();
      Files.createDirectories(dataDirectory);
      Files.writeString(file, made + '\n');
      return made;
    } catch (IOException e) {
      throw CommandException.failed(
          "The id of this instance can't be kept in %s (%s): mend the rights of the data directory."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}

package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
   * The id in a data directory, made if there is none. The broker gives an instance that it knows
   * its old partitions without a word to the others, so one that has another address or another
   * topology gets another id.
   *
   * @param what the topology and address of the instance, in one line
   * @throws CommandException if it can't be read or written
   */
  static String in(Path dataDirectory, String what) {
    Path file = dataDirectory.resolve(FILE);
    try {
      if (Files.exists(file)) {
        // Bytes that are no UTF-8 become characters that no id has: it is made anew like any other.
        List<String> lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
        if (lines.size() == 2
            && FORM.matcher(lines.get(0)).matches()
            && lines.get(1).equals(what)) {
          return lines.get(0);
        }
      }
      String made = UUID.randomUUID().toString();
      PrivateFiles.ownDirectory(dataDirectory, FILE);
      PrivateFiles.writeString(file, made + '\n' + what + '\n');
      return made;
    } catch (IOException e) {
      throw CommandException.failed(
          "The id of this instance can't be kept in %s (%s): mend the rights of the data directory."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}

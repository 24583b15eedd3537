package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.files.FileTree;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics that the local state was read from. Where one of them was deleted and made anew, by a
 * reset on another machine or by hand, the state is no longer what lies in it: Kafka Streams knows
 * them by their names alone, and would go on at an offset of the old one.
 */
final class StateOrigin {
  private static final Logger LOG = LoggerFactory.getLogger(StateOrigin.class);

  private final Path state;
  private final Path file;

  StateOrigin(Path stateDirectory, String applicationId) {
    state = stateDirectory.resolve(applicationId);
    file = stateDirectory.resolve(applicationId + ".topics");
  }

  /**
   * Deletes the local state if it is of topics that are no more, or of nobody knows which; it is
   * restored from those that are there.
   *
   * @param ids of the topics that are there now, by their names
   * @throws CommandException if it can't be deleted
   */
  void check(Map<String, String> ids) {
    try {
      if (Files.isDirectory(state) && isOfOthers(ids)) {
        LOG.warn(
            "The local state of {} is not known to be of the topics that are there now: it is deleted and restored from them.",
            state.getFileName());
        FileTree.delete(state);
      }
    } catch (IOException e) {
      throw CommandException.failed(
          "The local state in %s is not of the topics that are there now, and can't be deleted (%s): delete it."
              .formatted(state, e.getMessage()),
          e);
    }
  }

  /**
   * Notes which topics the local state is of.
   *
   * @param ids by their names
   */
  void remember(Map<String, String> ids) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(ids).forEach((name, id) -> text.append(name).append(' ').append(id).append('\n'));
    try {
      PrivateFiles.writeString(file, text.toString());
    } catch (IOException e) {
      throw CommandException.failed(
          "The file %s can't be written (%s): mend the rights of the state directory."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private boolean isOfOthers(Map<String, String> ids) throws IOException {
    if (!Files.exists(file)) {
      return true;
    }
    return Files.readAllLines(file).stream()
        .map(line -> line.split(" ", 2))
        .anyMatch(each -> each.length < 2 || !each[1].equals(ids.getOrDefault(each[0], each[1])));
  }
}

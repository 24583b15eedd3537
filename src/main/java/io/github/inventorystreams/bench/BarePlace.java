package io.github.inventorystreams.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The topics that the bare loop reads and writes.
 *
 * @param output the first part of the names of the topics it writes
 * @param exactlyOnce with transactions; otherwise what was applied may be applied again
 */
public record BarePlace(
    String bootstrapServers, String events, String output, boolean exactlyOnce) {

  String levels() {
    return output + "levels";
  }

  String changelog() {
    return output + "changelog";
  }

  /**
   * Creates what it writes.
   *
   * @param partitions those of the events
   */
  public void createTopics(int partitions) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(
              List.of(levels(), changelog()).stream()
                  .map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty()))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new BenchException("The topics of the bare loop can't be made: " + e.getCause(), e);
    }
  }
}

package io.github.inventorystreams.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics with the broker's own settings, for what is measured beside the processor. */
final class BareTopics {
  private BareTopics() {}

  /**
   * Creates them.
   *
   * @throws BenchException if the broker does not
   */
  static void create(String bootstrapServers, List<String> names, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(
              names.stream()
                  .map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty()))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new BenchException("A topic can't be made: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("A topic could not be made in time.", e);
    }
  }
}

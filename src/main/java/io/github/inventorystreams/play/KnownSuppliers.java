package io.github.inventorystreams.play;

import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import io.github.inventorystreams.log.TopicReader;
import io.github.inventorystreams.simulation.WorldSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** The settings of suppliers that a processor has been given. */
public final class KnownSuppliers {
  private KnownSuppliers() {}

  /**
   * Reads their topic to its end; nothing is known where it must not be read.
   *
   * @throws PlayException if the broker stops to answer
   */
  public static WorldSettings read(Cluster cluster) {
    try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
      return new WorldSettings(Map.of(), Map.of(), read(consumer, cluster));
    } catch (AuthorizationException e) {
      return WorldSettings.NONE;
    } catch (TimeoutException e) {
      throw new PlayException("the settings of suppliers can't be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, SupplierSettings> read(
      Consumer<byte[], byte[]> consumer, Cluster cluster) {
    TopicReader log =
        TopicReader.fromBeginning(consumer, List.of(cluster.topics().supplierSettings()));
    SupplierSettingsReader reader = new SupplierSettingsReader();
    Map<String, SupplierSettings> known = new HashMap<>();
    log.readTo(
        log.endOffsets(),
        entry -> {
          if (reader.read(entry.key(), entry.value())
              instanceof Decoded.Valid<SupplierSettingsUpdate> update) {
            known.put(update.value().supplierId(), update.value().settings());
          }
        });
    return known;
  }
}

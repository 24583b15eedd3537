package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.LocationSettingsReader;
import io.github.inventorystreams.json.LocationSettingsUpdate;
import io.github.inventorystreams.json.SkuSettingsReader;
import io.github.inventorystreams.json.SkuSettingsUpdate;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.topology.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes master data from records of the topics of settings. What can't be read there is a dead
 * letter of the processor, and is left out here.
 */
public final class MasterDataRecords {
  private final MasterData known;
  private final Topics topics;
  private final SkuSettingsReader skus = new SkuSettingsReader();
  private final SupplierSettingsReader suppliers = new SupplierSettingsReader();
  private final LocationSettingsReader locations = new LocationSettingsReader();

  /**
   * @param known what is taken is set here
   */
  public MasterDataRecords(MasterData known, Topics topics) {
    this.known = known;
    this.topics = topics;
  }

  /** The topics that they are taken from. */
  public List<String> topics() {
    return List.of(topics.skuSettings(), topics.supplierSettings(), topics.locationSettings());
  }

  /** Takes one. */
  public void read(ConsumerRecord<byte[], byte[]> message) {
    if (message.topic().equals(topics.skuSettings())) {
      sku(skus.read(message.key(), message.value()), message.value() == null);
    } else if (message.topic().equals(topics.supplierSettings())) {
      if (suppliers.read(message.key(), message.value())
          instanceof Decoded.Valid<SupplierSettingsUpdate> valid) {
        known.setSupplier(valid.value().supplierId(), valid.value().master());
      }
    } else if (locations.read(message.key(), message.value())
        instanceof Decoded.Valid<LocationSettingsUpdate> valid) {
      known.setLocation(valid.value().location(), valid.value().master());
    }
  }

  private void sku(Decoded<SkuSettingsUpdate> read, boolean isRemoved) {
    if (read instanceof Decoded.Valid<SkuSettingsUpdate> valid) {
      SkuSettingsUpdate update = valid.value();
      if (isRemoved) {
        known.removeSku(update.sku(), update.location());
      } else {
        known.setSku(update.sku(), update.location(), update.master());
      }
    }
  }
}

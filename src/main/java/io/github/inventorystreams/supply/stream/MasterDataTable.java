package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.LocationSettingsReader;
import io.github.inventorystreams.json.LocationSettingsUpdate;
import io.github.inventorystreams.json.SkuSettingsReader;
import io.github.inventorystreams.json.SkuSettingsUpdate;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.log.TopicFollower;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Keeps the master data as they are set in the topics of settings. What can't be read there is a
 * dead letter of the processor, and is left out here.
 */
final class MasterDataTable implements AutoCloseable {
  private final MasterData known = new MasterData();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final SkuSettingsReader skus = new SkuSettingsReader();
  private final SupplierSettingsReader suppliers = new SupplierSettingsReader();
  private final LocationSettingsReader locations = new LocationSettingsReader();
  private final Topics topics;
  private final TopicFollower follower;

  MasterDataTable(Map<String, Object> clientProperties, Topics topics) {
    this.topics = topics;
    this.follower =
        new TopicFollower(
            "supply-master-data",
            () -> CommittedConsumer.open(clientProperties),
            List.of(topics.skuSettings(), topics.supplierSettings(), topics.locationSettings()),
            RetryingLoop.BEFORE_NEXT_TRY,
            this::read);
  }

  void start() {
    follower.start();
  }

  MasterData known() {
    return known;
  }

  /** Waits a while for what was there at the start. */
  boolean awaitLoaded(Duration longest) throws InterruptedException {
    return loaded.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    follower.close();
  }

  private void read(ConsumerRecords<byte[], byte[]> records, DoubleSupplier progress) {
    records.forEach(this::read);
    if (loaded.getCount() > 0 && progress.getAsDouble() == 1) {
      loaded.countDown();
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
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

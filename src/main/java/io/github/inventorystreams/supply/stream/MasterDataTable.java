package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.log.TopicFollower;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps the master data as they are set in the topics of settings. */
final class MasterDataTable implements AutoCloseable {
  private final MasterData known = new MasterData();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final MasterDataRecords taken;
  private final TopicFollower follower;

  MasterDataTable(Map<String, Object> clientProperties, Topics topics) {
    this.taken = new MasterDataRecords(known, topics);
    this.follower =
        new TopicFollower(
            "supply-master-data",
            () -> CommittedConsumer.open(clientProperties),
            taken.topics(),
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
    records.forEach(taken::read);
    if (loaded.getCount() > 0 && progress.getAsDouble() == 1) {
      loaded.countDown();
    }
  }
}

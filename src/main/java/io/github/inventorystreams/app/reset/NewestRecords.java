package io.github.inventorystreams.app.reset;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;

/**
 * The newest records of the keys of a topic. In a partition that is the last one; after partitions
 * were added an older one can lie in another partition, which their times tell.
 */
final class NewestRecords {
  private final Map<Bytes, Place> places = new HashMap<>();

  private record Place(int partition, long millis) {}

  /** Whether a record is the newest of its key so far; it counts as seen then. */
  boolean see(ConsumerRecord<byte[], byte[]> record) {
    Bytes key = Bytes.wrap(record.key() == null ? new byte[0] : record.key());
    Place newest = places.get(key);
    if (newest != null
        && newest.partition() != record.partition()
        && newest.millis() > record.timestamp()) {
      return false;
    }
    places.put(key, new Place(record.partition(), record.timestamp()));
    return true;
  }
}

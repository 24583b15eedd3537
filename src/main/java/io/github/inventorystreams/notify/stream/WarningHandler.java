package io.github.inventorystreams.notify.stream;

import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.Partition;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/** A handler of the news that one channel reads. Used by one thread. */
interface WarningHandler {
  /** Whether it begins at the beginning each time, since it needs all that is open. */
  boolean readsAll();

  /** It is responsible for a partition from now on. */
  void assigned(Partition partition, @Nullable OffsetAndMetadata committed);

  /** Another one is responsible from now on. */
  void revoked(Set<Partition> partitions);

  /** A record without readable news has been read, or one with. */
  void read(Partition partition, long offset, long timestampMillis, @Nullable News news);

  /** All that was there when it became responsible has been read. */
  void caughtUp();

  /** Sends what is due. Returns whether something was settled that no restart may send again. */
  boolean work();

  /** Whether there is room for more. */
  boolean wantsMore();

  /** How far each partition is settled. */
  Map<Partition, OffsetAndMetadata> progress();

  ChannelStatus status();
}

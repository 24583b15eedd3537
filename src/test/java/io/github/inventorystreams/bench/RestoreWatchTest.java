package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreWatchTest {
  private static final TopicPartition FIRST = new TopicPartition("app-sku-state-changelog", 0);
  private static final TopicPartition SECOND = new TopicPartition("app-sku-due-changelog", 0);
  private static final TopicPartition GLOBAL = new TopicPartition("source-clocks", 0);

  private final RestoreWatch watch = new RestoreWatch();

  @Test
  void addsUpTheStores() {
    watch.onRestoreStart(FIRST, "sku-state", 0, 5);
    watch.onRestoreStart(SECOND, "sku-due", 2, 4);
    watch.onRestoreEnd(SECOND, "sku-due", 2);
    watch.onRestoreEnd(FIRST, "sku-state", 5);

    assertThat(watch.restored().records()).isEqualTo(7);
    assertThat(watch.restored().nanos()).isPositive();
  }

  /** It is read before the group is joined, so the wait for the group would count. */
  @Test
  void passesOverGlobalStores() {
    watch.onRestoreStart(GLOBAL, "source-clocks", 0, 3);
    watch.onRestoreEnd(GLOBAL, "source-clocks", 3);

    assertThat(watch.restored()).isEqualTo(new RestoredState(0, 0, 0));
  }
}

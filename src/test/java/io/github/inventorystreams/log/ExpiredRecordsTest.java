package io.github.inventorystreams.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ExpiredRecordsTest {

  @Test
  void lieBetweenWhatWasReadAndWhatIsLeft() {
    List<ExpiredRecords> lost =
        ExpiredRecords.between(
            Map.of(at("b", 1), 10L, at("a", 2), 7L, at("a", 0), 0L, at("a", 1), 5L),
            Map.of(at("b", 1), 11L, at("a", 2), 107L, at("a", 0), 0L, at("a", 1), 4L));
    assertThat(lost)
        .containsExactly(new ExpiredRecords(at("a", 2), 100), new ExpiredRecords(at("b", 1), 1));
    assertThat(ExpiredRecords.sum(lost)).isEqualTo(101);
    assertThat(ExpiredRecords.listed(lost)).isEqualTo("a-2: 100, b-1: 1");
  }

  @Test
  void ofManyPartitionsTheFirstAreListed() {
    Map<TopicPartition, Long> committed = new HashMap<>();
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    for (int partition = 0; partition < 12; partition++) {
      committed.put(at("t", partition), 0L);
      beginnings.put(at("t", partition), 1L);
    }
    assertThat(ExpiredRecords.listed(ExpiredRecords.between(committed, beginnings)))
        .startsWith("t-0: 1, t-1: 1, ")
        .endsWith(", t-9: 1 and 2 more partitions");
  }

  private static TopicPartition at(String topic, int partition) {
    return new TopicPartition(topic, partition);
  }
}

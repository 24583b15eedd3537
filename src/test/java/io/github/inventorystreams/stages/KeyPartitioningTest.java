package io.github.inventorystreams.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The partitions that records between the stages go to. */
class KeyPartitioningTest {
  private static final byte[] NOTHING = {};
  private static final Headers NO_HEADERS = new RecordHeaders();

  @ParameterizedTest
  @ValueSource(strings = {"A", "A-1", "85123A", "東京", "😀", "a b/c%d", "0123456789012345678901"})
  void aSkuGoesWhereKafkaPutsItsKey(String sku) {
    for (int partitions = 1; partitions <= 16; partitions++) {
      int home = BuiltInPartitioner.partitionForKey(sku.getBytes(UTF_8), partitions);
      for (String key : new String[] {sku, sku + "@DC1", sku + "@a@b"}) {
        assertThat(
                KeyPartitioning.bySku()
                    .partitions("any", key.getBytes(UTF_8), NOTHING, NO_HEADERS, partitions))
            .isEqualTo(Optional.of(Set.of(home)));
      }
      assertThat(
              KeyPartitioning.bySupplier()
                  .partitions(
                      "any", KeyPartitioning.supplierKey(sku), NOTHING, NO_HEADERS, partitions))
          .isEqualTo(Optional.of(Set.of(home)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"@tick", "@", "a@b"})
  void aSupplierMayHaveAnyName(String supplierId) {
    int home = BuiltInPartitioner.partitionForKey(supplierId.getBytes(UTF_8), 7);

    assertThat(
            KeyPartitioning.bySupplier()
                .partitions("any", KeyPartitioning.supplierKey(supplierId), NOTHING, NO_HEADERS, 7))
        .isEqualTo(Optional.of(Set.of(home)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aClockRecordGoesEverywhere(int partitions) {
    Set<Integer> all = partitions == 1 ? Set.of(0) : Set.of(0, 1, 2);
    byte[] key = KeyPartitioning.broadcast("tick");

    assertThat(KeyPartitioning.bySku().partitions("any", key, NOTHING, NO_HEADERS, partitions))
        .isEqualTo(Optional.of(all));
    assertThat(KeyPartitioning.bySupplier().partitions("any", key, NOTHING, NO_HEADERS, partitions))
        .isEqualTo(Optional.of(all));
  }
}

package io.github.inventorystreams.stages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Keys and partitioning of the topics between the stages. A key that begins with {@code @} goes to
 * every partition. The hash is that of Kafka's default partitioner.
 */
// Kafka 4.4 marks the interface's one abstract method for removal, but still asks for it.
@SuppressWarnings("removal")
public final class KeyPartitioning {
  private static final byte AT = '@';

  private KeyPartitioning() {}

  /**
   * By the part of the key before {@code @}, so that all locations of a SKU, its settings and its
   * order lines meet. No SKU is empty, so none begins with {@code @}.
   */
  public static <V> StreamPartitioner<byte[], V> bySku() {
    return (topic, key, value, partitions) ->
        key[0] == AT ? all(partitions) : Optional.of(Set.of(ofSku(key, partitions)));
  }

  /** By the supplier in keys that {@link #supplierKey} has made. */
  public static <V> StreamPartitioner<byte[], V> bySupplier() {
    return (topic, key, value, partitions) ->
        key[0] == AT
            ? all(partitions)
            : Optional.of(Set.of(hash(Arrays.copyOfRange(key, 1, key.length), partitions)));
  }

  /** A key that goes to every partition. */
  public static byte[] broadcast(String what) {
    return ('@' + what).getBytes(UTF_8);
  }

  /** A key that goes to the partition of a supplier, whatever letters its id has. */
  public static byte[] supplierKey(String supplierId) {
    return ('=' + supplierId).getBytes(UTF_8);
  }

  /** The partition of a SKU, given it or {@code sku@location}. */
  public static int ofSku(byte[] key, int partitions) {
    int end = 0;
    while (end < key.length && key[end] != AT) {
      end++;
    }
    return hash(Arrays.copyOf(key, end), partitions);
  }

  /** The partition of a supplier, given its id. */
  public static int ofSupplier(String supplierId, int partitions) {
    return hash(supplierId.getBytes(UTF_8), partitions);
  }

  private static int hash(byte[] name, int partitions) {
    return Utils.toPositive(Utils.murmur2(name)) % partitions;
  }

  private static Optional<Set<Integer>> all(int partitions) {
    return Optional.of(
        IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()));
  }
}

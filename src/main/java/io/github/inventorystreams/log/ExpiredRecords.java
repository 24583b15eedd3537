package io.github.inventorystreams.log;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Records of a partition that Kafka has deleted before a consumer group had read them.
 *
 * @param count by their offsets, so the marks of transactions count as well
 */
public record ExpiredRecords(TopicPartition partition, long count) {
  private static final int MAX_SHOWN = 10;

  /**
   * What a group has lost.
   *
   * @param committed the offsets that it would read next
   * @param beginnings the first offsets that are left
   */
  public static List<ExpiredRecords> between(
      Map<TopicPartition, Long> committed, Map<TopicPartition, Long> beginnings) {
    return committed.entrySet().stream()
        .map(
            next ->
                new ExpiredRecords(
                    next.getKey(), beginnings.getOrDefault(next.getKey(), 0L) - next.getValue()))
        .filter(lost -> lost.count() > 0)
        .sorted(
            Comparator.comparing((ExpiredRecords lost) -> lost.partition().topic())
                .thenComparing(lost -> lost.partition().partition()))
        .toList();
  }

  /** How many they are in all. */
  public static long sum(List<ExpiredRecords> lost) {
    return lost.stream().mapToLong(ExpiredRecords::count).sum();
  }

  /** How many of which partition, as {@code stock-events-0: 12, stock-events-3: 5}. */
  public static String listed(List<ExpiredRecords> lost) {
    String shown =
        lost.stream()
            .limit(MAX_SHOWN)
            .map(each -> "%s: %d".formatted(each.partition(), each.count()))
            .collect(Collectors.joining(", "));
    int more = lost.size() - MAX_SHOWN;
    return more > 0 ? "%s and %d more partitions".formatted(shown, more) : shown;
  }
}

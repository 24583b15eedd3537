package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.console.Version;
import io.github.inventorystreams.web.api.ProcessingStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.jspecify.annotations.Nullable;

/** The state of Kafka Streams in this process. */
final class StreamsStatus implements ProcessingStatus {
  private final KafkaStreams streams;
  private final ServiceHealth health;
  private final DataDirectory directory;
  private final String stockTopic;
  private final int partitions;

  /**
   * @param stockTopic of the topics with stock events, which all have as many partitions
   */
  StreamsStatus(
      KafkaStreams streams,
      ServiceHealth health,
      DataDirectory directory,
      String stockTopic,
      int partitions) {
    this.streams = streams;
    this.health = health;
    this.directory = directory;
    this.stockTopic = stockTopic;
    this.partitions = partitions;
  }

  /** What there is to see before there is anything. */
  static ProcessingStatus notYet(ServiceHealth health) {
    return () -> new View(version(), health.detail(), false, List.of(), 0, 0, 0, 0, 0);
  }

  @Override
  public View view() {
    return new View(
        version(),
        health.detail(),
        health.ready(),
        streams.metadataForLocalThreads().stream()
            .sorted(Comparator.comparing(ThreadMetadata::threadName))
            .map(this::thread)
            .toList(),
        restoreRemaining(),
        directory.freeBytes(),
        DataDirectory.MIN_TO_GO_ON_BYTES,
        (int)
            streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .filter(partition -> partition.topic().equals(stockTopic))
                .count(),
        partitions);
  }

  /** Records that the stores still have to read back. */
  long restoreRemaining() {
    return streams.state() == KafkaStreams.State.RUNNING
        ? 0
        : streams.allLocalStorePartitionLags().values().stream()
            .flatMap(lags -> lags.values().stream())
            .mapToLong(lag -> lag.offsetLag())
            .sum();
  }

  private ThreadView thread(ThreadMetadata thread) {
    return new ThreadView(
        thread.threadName().replaceFirst(".*-(StreamThread-\\d+)$", "$1"),
        thread.threadState(),
        Stream.concat(thread.activeTasks().stream(), thread.standbyTasks().stream())
            .sorted(Comparator.comparing(task -> task.taskId().toString()))
            .map(StreamsStatus::task)
            .toList(),
        rate(thread.threadName()));
  }

  private static TaskView task(TaskMetadata task) {
    Map<TopicPartition, Long> committed = task.committedOffsets();
    Map<String, Long> lag =
        task.endOffsets().entrySet().stream()
            .filter(end -> end.getValue() >= 0)
            .collect(
                Collectors.toMap(
                    end -> end.getKey().toString(),
                    end -> lag(end.getValue(), committed.get(end.getKey())),
                    Long::sum,
                    TreeMap::new));
    return new TaskView(task.taskId().toString(), lag);
  }

  private static long lag(long end, @Nullable Long committed) {
    return Math.max(0, end - (committed == null || committed < 0 ? 0 : committed));
  }

  private @Nullable Double rate(String thread) {
    return streams.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("process-rate"))
        .filter(metric -> thread.equals(metric.metricName().tags().get("thread-id")))
        .filter(metric -> metric.metricName().group().equals("stream-thread-metrics"))
        .map(metric -> metric.metricValue())
        .filter(value -> value instanceof Double number && Double.isFinite(number))
        .map(value -> (Double) value)
        .findFirst()
        .orElse(null);
  }

  private static String version() {
    return new Version().getVersion()[0];
  }
}

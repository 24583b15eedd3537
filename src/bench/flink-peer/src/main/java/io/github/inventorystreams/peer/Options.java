package io.github.inventorystreams.peer;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.util.ParameterTool;

/**
 * What the peer is told on its command line, each as {@code --name value}.
 *
 * @param input the topic of the events
 * @param output the topic of the levels
 * @param state {@code rocksdb} or {@code heap}
 * @param directory for the local state, checkpoints and savepoint
 * @param threads that count, as many as read
 * @param commitInterval from the beginning of one checkpoint to that of the next
 * @param rocksDbBytes memory outside the heap for the local state
 * @param events so many there are
 * @param warmUp so many of them are not measured
 */
record Options(
    String bootstrapServers,
    String input,
    String output,
    String state,
    Path directory,
    int threads,
    Duration commitInterval,
    long rocksDbBytes,
    DeliveryGuarantee guarantee,
    long events,
    long warmUp) {

  /**
   * Reads them.
   *
   * @throws RuntimeException that says which is missing
   */
  static Options of(String[] arguments) {
    ParameterTool given = ParameterTool.fromArgs(arguments);
    return new Options(
        given.getRequired("bootstrap-servers"),
        given.getRequired("input"),
        given.getRequired("output"),
        given.getRequired("state"),
        Path.of(given.getRequired("directory")).toAbsolutePath(),
        Integer.parseInt(given.getRequired("threads")),
        Duration.ofMillis(Long.parseLong(given.getRequired("commit-ms"))),
        Long.parseLong(given.getRequired("rocksdb-bytes")),
        given.getRequired("guarantee").equals("at_least_once")
            ? DeliveryGuarantee.AT_LEAST_ONCE
            : DeliveryGuarantee.EXACTLY_ONCE,
        Long.parseLong(given.getRequired("events")),
        Long.parseLong(given.getRequired("warm-up")));
  }

  String localDirectory() {
    return directory.resolve("local").toString();
  }

  String checkpoints() {
    return directory.resolve("checkpoints").toUri().toString();
  }

  String savepoints() {
    return directory.resolve("savepoints").toUri().toString();
  }

  boolean exactlyOnce() {
    return guarantee == DeliveryGuarantee.EXACTLY_ONCE;
  }
}

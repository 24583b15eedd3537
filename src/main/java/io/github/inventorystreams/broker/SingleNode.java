package io.github.inventorystreams.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The settings of a Kafka node that is its own controller and has nobody to replicate to. */
final class SingleNode {
  static final int ID = 1;
  static final String CONTROLLER = "CONTROLLER";

  /**
   * A purchase order with all its lines is one record: 16 MiB, and room for the batch around it.
   */
  private static final int LARGEST_MESSAGE_BYTES = 17 << 20;

  private static final String SMALL_SEGMENT_BYTES = Integer.toString(1 << 20);

  private static final int TEN_YEARS_IN_MINUTES = 10 * 365 * 24 * 60;

  private SingleNode() {}

  /** What makes a directory a node's own, to be run once. */
  static Formatter formatter(Path home) {
    return new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setNodeId(ID)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName(CONTROLLER)
        .setMetadataLogDirectory(home.toString())
        .addDirectory(home.toString())
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
  }

  static Map<String, String> settings(Path home, Ports ports) {
    Map<String, String> settings = new HashMap<>(addresses(home, ports));
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    // A broker that has crashed reads both anew before it answers, and the shorter they are the
    // less can go wrong by then
    // (docs/reliability.md, a group that stands still). Only what is no longer written to is
    // cleaned.
    settings.put("offsets.topic.segment.bytes", SMALL_SEGMENT_BYTES);
    settings.put("transaction.state.log.segment.bytes", SMALL_SEGMENT_BYTES);
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // After a crash the controller holds the old self for alive that long, and the start waits.
    settings.put("broker.session.timeout.ms", "4000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES));
    // Kafka forgets a group that was away for a week: a shop on holiday would start from the front.
    settings.put("offsets.retention.minutes", Integer.toString(TEN_YEARS_IN_MINUTES));
    // The default of 128 MiB of heap is made for thousands of partitions.
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    return settings;
  }

  private static Map<String, String> addresses(Path home, Ports ports) {
    String client = "PLAINTEXT://%s:%d".formatted(Ports.HOST, ports.client());
    String controller = "%s://%s:%d".formatted(CONTROLLER, Ports.HOST, ports.controller());
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(ID),
        "controller.quorum.voters",
        "%d@%s:%d".formatted(ID, Ports.HOST, ports.controller()),
        "listeners",
        client + ',' + controller,
        "advertised.listeners",
        client,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "controller.listener.names",
        CONTROLLER,
        "inter.broker.listener.name",
        "PLAINTEXT",
        "log.dirs",
        home.toString());
  }
}

package io.github.inventorystreams.app.config;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of Kafka: the brokers, and the names and shape of topics. */
public final class KafkaSettings {
  static final SettingsGroup GROUP = new SettingsGroup("Kafka");

  public static final Setting<Optional<String>> BOOTSTRAP_SERVERS =
      GROUP.optional(
          "bootstrap.servers",
          TextForms.any(),
          "The Kafka brokers as host:port, separated by commas. Empty: run starts a broker of its own in the data directory; other commands ask the one that runs there.");

  public static final Setting<String> APPLICATION_ID =
      GROUP.text(
          "application.id",
          "inventory-streams",
          TextForms.name(),
          "The consumer group, and the first part of the names of internal topics and transactions. Another id starts from the beginning.");

  public static final Setting<String> TOPICS_PREFIX =
      GROUP.text(
          "topics.prefix",
          "",
          TextForms.topicPrefix(),
          "Put before the name of every topic as it is, for example shop1. with the dot.");

  public static final Setting<Integer> PARTITIONS =
      GROUP.whole(
          "topics.partitions",
          4,
          Range.between(1, 1000),
          "Partitions of topics that are created. After a later change, reset makes the books anew.");

  public static final Setting<Short> REPLICATION =
      GROUP.whole(
          "topics.replication",
          (short) 1,
          Range.between(1, 10),
          "Replicas of topics that are created, internal ones included. In production 3.");

  public static final Setting<Integer> BROKER_PORT =
      GROUP.whole(
          "broker.port",
          9092,
          Range.between(0, 65535),
          "The port of the embedded broker on 127.0.0.1. 0 picks a free one at each start.");

  public static final Setting<Duration> WAIT_FOR_BROKER =
      GROUP.duration(
          "wait-for-broker",
          "PT60S",
          "How long run waits for a missing broker before it gives up: 60s, 0 or forever.");

  private KafkaSettings() {}
}

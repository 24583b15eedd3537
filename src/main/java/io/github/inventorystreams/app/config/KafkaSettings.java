package io.github.inventorystreams.app.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of Kafka: the brokers, and the names and shape of topics. */
final class KafkaSettings {
  private KafkaSettings() {}

  static void define(SettingsTable settings) {
    settings.group("Kafka");
    settings.text(
        "bootstrap.servers",
        "",
        "The Kafka brokers as host:port, separated by commas. Empty: run starts a broker of its own in the data directory; other commands ask the one that runs there.");
    settings.text(
        "application.id",
        "inventory-streams",
        Validators.name(),
        "The consumer group, and the first part of the names of internal topics and transactions. Another id starts from the beginning.");
    settings.text(
        "topics.prefix",
        "",
        Validators.topicPrefix(),
        "Put before the name of every topic as it is, for example shop1. with the dot.");
    settings.whole(
        "topics.partitions",
        ConfigDef.Type.INT,
        4,
        Range.between(1, 1000),
        "Partitions of topics that are created. Later changes need another application.id.");
    settings.whole(
        "topics.replication",
        ConfigDef.Type.SHORT,
        (short) 1,
        Range.between(1, 10),
        "Replicas of topics that are created, internal ones included. In production 3.");
    settings.whole(
        "broker.port",
        ConfigDef.Type.INT,
        9092,
        Range.between(0, 65535),
        "The port of the embedded broker on 127.0.0.1. 0 picks a free one at each start.");
    settings.text(
        "wait-for-broker",
        "PT60S",
        Validators.duration(),
        "How long run waits for a missing broker before it gives up: 60s, 0 or forever.");
  }
}

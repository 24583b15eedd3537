package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.broker.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Topics that {@code topics --internal} makes beside those that Kafka Streams makes itself. */
class InternalTopicsOnBrokerTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(1);

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  @Test
  void areTheSameToTheLastSetting() throws Exception {
    try (ProcessorOnTopics processor =
            new ProcessorOnTopics(BROKER.bootstrapServers(), "itself", 2, directory);
        Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      await().atMost(MAX_WAIT).until(() -> processor.activeTasks() > 0);
      CommandLineRun made = topics("--create");
      assertThat(made.exitCode()).as(made.err()).isZero();
      assertThat(settings(admin, "made-")).isEqualTo(settings(admin, "inventory-itself-"));
      assertThat(topics("--check").exitCode()).isZero();
    }
  }

  private static CommandLineRun topics(String what) {
    return CommandLineRun.of(
        BROKER.arguments(
            "topics",
            "itself.",
            what,
            "--internal",
            "--set",
            "application.id=made",
            "--set",
            "review.clock=stream"));
  }

  /** What is set of each topic, and its partitions, without the prefix of the application. */
  private static Map<String, Map<String, String>> settings(Admin admin, String prefix)
      throws Exception {
    Map<String, Map<String, String>> all = new TreeMap<>();
    var names =
        admin.listTopics().names().get().stream().filter(name -> name.startsWith(prefix)).toList();
    var partitions = admin.describeTopics(names).allTopicNames().get();
    var configs =
        admin
            .describeConfigs(
                names.stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList())
            .all()
            .get();
    configs.forEach(
        (topic, config) -> {
          Map<String, String> set = set(config);
          set.put("partitions", Integer.toString(partitions.get(topic.name()).partitions().size()));
          all.put(topic.name().substring(prefix.length()), set);
        });
    return all;
  }

  private static Map<String, String> set(Config config) {
    return config.entries().stream()
        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
        .collect(
            Collectors.toMap(
                ConfigEntry::name, ConfigEntry::value, (one, same) -> one, TreeMap::new));
  }
}

package io.github.inventorystreams.app.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.broker.TestBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TopicsCommandTest {
  @TempDir static Path directory;
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @Test
  void createsWhatIsMissingWithThePartitionsOfThoseThatAreThere() {
    CommandLineRun before = topics("a.", "--check");
    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(before.err().lines()).hasSize(1);
    assertThat(before.err()).contains("18 of 18 topics", "a.stock-events: missing");

    assertThat(topics("a.", "--create", "--set", "topics.partitions=3"))
        .returns(0, CommandLineRun::exitCode);
    assertThat(topics("a.", "--check").out().lines())
        .hasSize(19)
        .anyMatch(line -> line.matches("a\\.stock-events +3 +1 +1 +delete +-1 +ok"))
        .anyMatch(line -> line.matches("a\\.sku-settings +3 +1 +1 +compact +- +ok"))
        .anyMatch(line -> line.matches("a\\.stock-levels +3 +1 +1 +compact +- +ok"));

    CommandLineRun second =
        topics("a.", "--create", "--json", "--set", "input.stock-topics=a.stock-events,a.more");
    assertThat(second.exitCode()).isZero();
    assertThat(second.out())
        .startsWith("{\"created\":1,")
        .contains("{\"topic\":\"a.more\",\"partitions\":3,");
  }

  @Test
  void namesWhatIsWrongAndRunRefuses() throws Exception {
    assertThat(topics("b.", "--create", "--set", "topics.partitions=2"))
        .returns(0, CommandLineRun::exitCode);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, "b.stock-levels"),
                  List.of(set("cleanup.policy", "delete")),
                  new ConfigResource(ConfigResource.Type.TOPIC, "b.purchase-orders"),
                  List.of(set("max.message.bytes", "1000000"), set("retention.ms", "3600000"))))
          .all()
          .get();
      admin.createPartitions(Map.of("b.book-updates", NewPartitions.increaseTo(5))).all().get();
      await().until(() -> topics("b.", "--check").err().contains("3 of 18 topics"));
    }
    CommandLineRun check = topics("b.", "--check");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("cleanup.policy is delete, should be compact: kafka-configs")
        .contains("max.message.bytes is 1000000, should be 16777216")
        .contains("retention.ms is 3600000, should be -1")
        .contains("has 5 partitions, other inputs 2");

    CommandLineRun run = run("b.");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("b.book-updates: has 5 partitions", "(and 2 more)");
  }

  @Test
  void runCreatesNothingOnABrokerOfOthers() {
    CommandLineRun run = run("c.");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("c.stock-events: missing", "inventory-streams topics --create");
    assertThat(topics("c.").out().lines().filter(line -> line.contains("missing"))).hasSize(18);
  }

  private static CommandLineRun run(String prefix) {
    return CommandLineRun.of(
        "run",
        "--bootstrap-servers",
        BROKER.bootstrapServers(),
        "--data-dir",
        directory.resolve("data").toString(),
        "--http-port",
        "0",
        "--set",
        "topics.prefix=" + prefix);
  }

  private static CommandLineRun topics(String prefix, String... arguments) {
    return CommandLineRun.of(BROKER.arguments("topics", prefix, arguments));
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
  }
}

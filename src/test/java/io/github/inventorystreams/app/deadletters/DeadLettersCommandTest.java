package io.github.inventorystreams.app.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.json.DeadLetterHeaders;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadLettersCommandTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @Test
  void countsByReasonShowsAndSendsBackWhatWasPublished() throws Exception {
    assertThat(run("topics", "a.", "--create", "--set", "topics.partitions=1").exitCode()).isZero();
    assertThat(run("dead-letters", "a.").out().strip()).isEqualTo("No dead letters.");
    refuse("a.", DeadLetterReason.MALFORMED, "stock-events", 4, "k\n1", "{\u0007\u202e");
    refuse("a.", DeadLetterReason.TOO_LATE, "stock-events", 5, "k2", "{\"a\":1}");
    refuse("a.", DeadLetterReason.TOO_LATE, "stock-events", 6, "k3", "{\"a\":2}");
    refuse("a.", DeadLetterReason.MALFORMED, "sku-settings", 7, "k4", "[]");

    assertThat(run("dead-letters", "a.").out().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("REASON +COUNT +FIRST +LAST +EXAMPLE"))
        .anyMatch(line -> line.matches("MALFORMED +2 +20\\S+Z +20\\S+Z +detail of 7"))
        .anyMatch(line -> line.matches("TOO_LATE +2 .*detail of 6"));
    assertThat(run("dead-letters", "a.", "--at", "0:0").out())
        .contains("0:0  20", "MALFORMED  from a.stock-events partition 2 offset 4", "detail of 4")
        .contains("key    k\\u000a1", "header trace=\\x01\\xff", "value  {\\u0007\\u202e")
        .doesNotContain("dlq.");
    JsonNode last =
        new ObjectMapper()
            .readTree(
                run("dead-letters", "a.", "--reason", "TOO_LATE", "--limit", "1", "--json").out());
    assertThat(last.get("chosen").asInt()).isEqualTo(2);
    assertThat(last.get("deadLetters")).hasSize(1);
    assertThat(last.at("/deadLetters/0/offset").asInt()).isEqualTo(6);

    assertThat(run("dead-letters", "a.", "--resend").exitCode()).isEqualTo(2);
    assertThat(run("dead-letters", "a.", "--reason", "MALFORMED", "--resend").out())
        .contains("1 dead letters would be sent back: add --yes", "1 were not: settings");
    assertThat(BROKER.records("a.stock-events")).isEmpty();
    assertThat(run("dead-letters", "a.", "--reason", "MALFORMED", "--resend", "--yes").out())
        .contains("1 dead letters sent back");
    assertThat(run("dead-letters", "a.", "--at", "0:2", "--as-late", "--yes").out())
        .contains("1 dead letters sent back");

    List<ConsumerRecord<byte[], byte[]>> sent = BROKER.records("a.stock-events");
    assertThat(sent).hasSize(2);
    assertThat(sent.get(0).key()).isEqualTo("k\n1".getBytes(UTF_8));
    assertThat(sent.get(0).value()).isEqualTo("{\u0007\u202e".getBytes(UTF_8));
    assertThat(sent.get(0).headers().toArray())
        .isEqualTo(new RecordHeaders().add("trace", new byte[] {1, -1}).toArray());
    assertThat(sent.get(1).value()).isEqualTo("{\"a\":2}".getBytes(UTF_8));
    assertThat(sent.get(1).headers().toArray())
        .isEqualTo(
            new RecordHeaders()
                .add("trace", new byte[] {1, -1})
                .add("late", "accept".getBytes(UTF_8))
                .toArray());
    assertThat(BROKER.records("a.sku-settings")).isEmpty();

    // Only where it is the time of an event; else the topic might delete the record at once.
    assertThat(sent.get(0).timestamp()).isGreaterThan(1_000_006L);
    assertThat(
            run(
                    "dead-letters",
                    "a.",
                    "--at",
                    "0:2",
                    "--resend",
                    "--yes",
                    "--set",
                    "input.time=record")
                .out())
        .contains("1 dead letters sent back");
    assertThat(BROKER.records("a.stock-events").get(2).timestamp()).isEqualTo(1_000_006L);
  }

  @Test
  void withoutTheTopicItSaysSo() {
    CommandLineRun run = run("dead-letters", "none.");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no topic none.dead-letters").doesNotContain("Exception");
  }

  private static void refuse(
      String prefix, DeadLetterReason reason, String topic, long offset, String key, String value)
      throws Exception {
    BROKER.publish(
        new ProducerRecord<>(
            prefix + "dead-letters",
            0,
            key.getBytes(UTF_8),
            value.getBytes(UTF_8),
            DeadLetterHeaders.of(
                new RecordHeaders().add("trace", new byte[] {1, -1}),
                reason,
                "detail of " + offset,
                prefix + topic,
                2,
                offset,
                1_000_000 + offset)));
  }

  private static CommandLineRun run(String command, String prefix, String... arguments) {
    return CommandLineRun.of(BROKER.arguments(command, prefix, arguments));
  }
}

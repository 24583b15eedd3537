package io.github.inventorystreams.app.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.topics.TopicAdmin.Existing;
import io.github.inventorystreams.app.topics.TopicPlan.Partitioning;
import io.github.inventorystreams.app.topics.TopicPlan.Planned;
import io.github.inventorystreams.app.topics.TopicProblem.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class TopicReviewTest {
  private static final Map<String, String> KEPT =
      Map.of("cleanup.policy", "delete", "retention.ms", "-1");
  private static final Map<String, String> WEEK =
      Map.of(
          "cleanup.policy",
          "delete",
          "retention.ms",
          "604800000",
          "message.timestamp.type",
          "LogAppendTime");

  private final Map<String, Existing> existing = new HashMap<>();

  @Test
  void whatIsAsItShouldBeHasNoProblem() {
    add("orders", 4, 3, Map.of("min.insync.replicas", "2"), KEPT);
    add("rounds", 9, 3, Map.of("min.insync.replicas", "2", "retention.bytes", "-1"), WEEK);
    assertThat(review(3, output("orders", KEPT), output("rounds", WEEK)).faulty()).isZero();
  }

  @Test
  void anHourOfRetentionEndangersAndDoesNotStop() {
    add("orders", 4, 1, Map.of("retention.ms", "3600000"), KEPT);
    TopicReview review = review(1, output("orders", KEPT));
    assertThat(review.problems(Effect.ENDANGERS))
        .containsExactly(
            "orders: retention.ms is 3600000, should be -1: kafka-configs --alter --topic orders --add-config retention.ms=-1");
    assertThat(review.problems(Effect.STOPS)).isEmpty();
  }

  @Test
  void whatExpiresLaterThanAskedIsRight() {
    add("rounds", 4, 1, Map.of("retention.ms", "604800001"), WEEK);
    assertThat(review(1, output("rounds", WEEK)).faulty()).isZero();
    add("rounds", 4, 1, Map.of("retention.ms", "604799999"), WEEK);
    assertThat(review(1, output("rounds", WEEK)).faulty()).isOne();
  }

  @Test
  void aLimitInBytesAndTheTimeOfTheEventEndangerToo() {
    add(
        "rounds",
        4,
        1,
        Map.of("retention.bytes", "1000000", "message.timestamp.type", "CreateTime"),
        WEEK);
    assertThat(review(1, output("rounds", WEEK)).problems(Effect.ENDANGERS))
        .hasSize(2)
        .anyMatch(line -> line.contains("retention.bytes is 1000000, should be -1"))
        .anyMatch(line -> line.contains("message.timestamp.type is CreateTime"));
  }

  @Test
  void replicasAndHowManyConfirmAreCompared() {
    add("one", 4, 1, Map.of("min.insync.replicas", "1"), KEPT);
    add("loose", 4, 3, Map.of("min.insync.replicas", "1"), KEPT);
    add("tight", 4, 3, Map.of("min.insync.replicas", "3"), KEPT);
    TopicReview review =
        review(3, output("one", KEPT), output("loose", KEPT), output("tight", KEPT));
    assertThat(review.problems(Effect.ENDANGERS))
        .containsExactly(
            "one: has 1 replicas, topics.replication is 3: kafka-reassign-partitions adds them",
            "loose: min.insync.replicas is 1, should be 2: kafka-configs --alter --topic loose --add-config min.insync.replicas=2",
            "tight: min.insync.replicas is 3 of 3 replicas, so that nothing can be written while one broker is away: kafka-configs --alter --topic tight --add-config min.insync.replicas=2");
  }

  @Test
  void theOneInputWithOtherPartitionsIsNamedAndNotTheOthers() {
    add("first", 6, 1, Map.of(), KEPT);
    add("second", 4, 1, Map.of(), KEPT);
    add("third", 4, 1, Map.of(), KEPT);
    TopicReview review = review(1, input("first"), input("second"), input("third"));
    assertThat(review.inputPartitions()).contains(4);
    assertThat(review.problems(Effect.STOPS))
        .singleElement()
        .asString()
        .startsWith("first: has 6 partitions, other inputs 4");
  }

  @Test
  void anInternalTopicOfAnotherSizeIsNamedAndDoesNotCountAmongTheInputs() {
    add("events", 6, 1, Map.of(), KEPT);
    add("changelog-1", 4, 1, Map.of(), KEPT);
    add("changelog-2", 4, 1, Map.of(), KEPT);
    TopicReview review =
        review(
            1,
            input("events"),
            new Planned("changelog-1", Partitioning.AS_INPUTS, KEPT),
            new Planned("changelog-2", Partitioning.AS_INPUTS, KEPT));
    assertThat(review.inputPartitions()).contains(6);
    assertThat(review.problems(Effect.STOPS))
        .hasSize(2)
        .allMatch(line -> line.contains("has 4 partitions, the inputs 6: it was made for inputs"));
  }

  @Test
  void settingsThatNobodyMayShowAreNoReasonToStop() {
    existing.put("orders", new Existing(4, 1, null));
    TopicReview review = review(1, output("orders", KEPT));
    assertThat(review.problems(Effect.STOPS)).isEmpty();
    assertThat(review.problems(Effect.ENDANGERS))
        .singleElement()
        .asString()
        .startsWith("orders: its settings can't be seen: the right DescribeConfigs on the topic");
  }

  private TopicReview review(int replication, Planned... plan) {
    return new TopicReview(List.of(plan), existing, replication);
  }

  private static Planned input(String name) {
    return new Planned(name, Partitioning.INPUT, KEPT);
  }

  private static Planned output(String name, Map<String, String> settings) {
    return new Planned(name, Partitioning.FREE, settings);
  }

  /**
   * @param others than it should have
   */
  private void add(
      String name,
      int partitions,
      int replicas,
      Map<String, String> others,
      Map<String, String> should) {
    Map<String, String> settings = new HashMap<>(should);
    settings.putAll(others);
    existing.put(
        name,
        new Existing(
            partitions,
            replicas,
            new Config(
                settings.entrySet().stream()
                    .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
                    .toList())));
  }
}

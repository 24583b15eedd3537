package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicPlan.Planned;
import io.github.inventorystreams.app.topics.TopicProblem.Effect;
import io.github.inventorystreams.log.ExpiredRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** The topics of one installation on one broker. */
public final class TopicSetup {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final TopicAdmin admin;
  private final Settings settings;
  private final List<Planned> plan;

  public TopicSetup(TopicAdmin admin, Settings settings) {
    this.admin = admin;
    this.settings = settings;
    this.plan =
        TopicPlan.of(settings.topics(), StageSettingsFactory.of(settings).input().tableTopics());
  }

  private TopicSetup(TopicAdmin admin, Settings settings, List<Planned> plan) {
    this.admin = admin;
    this.settings = settings;
    this.plan = plan;
  }

  /** The same and the topics that processing else makes for itself. */
  TopicSetup withInternal() {
    List<Planned> all = new ArrayList<>(plan);
    all.addAll(TopicPlan.internal(settings, settings.get(KafkaSettings.PARTITIONS)));
    return new TopicSetup(admin, settings, all);
  }

  List<Planned> plan() {
    return plan;
  }

  /** The names of all topics that processing needs. */
  public List<String> names() {
    return plan.stream().map(Planned::name).toList();
  }

  TopicReview review() {
    return new TopicReview(plan, admin.existing(names()), settings.get(KafkaSettings.REPLICATION));
  }

  /**
   * Creates what is missing, with as many partitions as the inputs that are already there.
   *
   * @return how many
   */
  public int createMissing() {
    TopicReview review = review();
    List<Planned> missing = review.missing();
    int partitions = review.inputPartitions().orElse(settings.get(KafkaSettings.PARTITIONS));
    admin.create(missing, partitions, settings.get(KafkaSettings.REPLICATION));
    awaitVisible();
    return missing.size();
  }

  /** A topic that was just made is not known to every broker at once. */
  private void awaitVisible() {
    await(
        () -> admin.partitions(names()).keySet().containsAll(names()),
        "Kafka has made the topics but does not show them");
    admin.awaitLeaders(admin.partitions(names()));
  }

  private static void await(BooleanSupplier condition, String ifNot) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > VISIBLE_WITHIN.toNanos()) {
        throw CommandException.failed(
            "%s after %d s: try again.".formatted(ifNot, VISIBLE_WITHIN.toSeconds()));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /**
   * Deletes the topics that processing makes for itself, with all that is in them, and makes them
   * anew.
   *
   * @param partitions that the input topics have
   */
  public void remakeInternal(int partitions) {
    TopicSetup made = new TopicSetup(admin, settings, TopicPlan.internal(settings, partitions));
    List<String> names = made.names();
    admin.delete(admin.partitions(names).keySet());
    await(() -> admin.partitions(names).isEmpty(), "Kafka has deleted topics but still shows them");
    admin.create(made.plan, partitions, settings.get(KafkaSettings.REPLICATION));
    made.awaitVisible();
  }

  /**
   * The partitions that all input topics have.
   *
   * @throws CommandException if processing could not go on with a topic as it is
   */
  public int checkedPartitions() {
    TopicReview review = review();
    List<String> problems = review.problems(Effect.STOPS);
    if (!problems.isEmpty()) {
      throw CommandException.failed(first(problems));
    }
    return review.inputPartitions().orElseThrow();
  }

  /** What processing can't go on with, each line with its topic. */
  public List<String> problems() {
    return review().problems(Effect.STOPS);
  }

  /** What may cost something some day, each line with its topic. */
  public List<String> dangers() {
    return review().problems(Effect.ENDANGERS);
  }

  /** The names of the topics that processing makes for itself. */
  public List<String> internalNames() {
    return TopicPlan.internal(settings, settings.get(KafkaSettings.PARTITIONS)).stream()
        .map(Planned::name)
        .toList();
  }

  /** Those of some topics that are there. */
  public Collection<String> existing(Collection<String> topics) {
    return admin.partitions(topics).keySet();
  }

  /** The partitions that a topic has. */
  public List<TopicPartition> partitionsOf(String topic) {
    return IntStream.range(0, admin.partitions(List.of(topic)).getOrDefault(topic, 0))
        .mapToObj(each -> new TopicPartition(topic, each))
        .toList();
  }

  /** What sets the input topics apart from earlier ones of their names. */
  public Map<String, String> inputIds() {
    return admin.ids(plan.stream().filter(Planned::isInput).map(Planned::name).toList());
  }

  /** What sets them apart from others of the same names, as far as they are there. */
  public Map<String, String> internalIds() {
    return admin.ids(internalNames());
  }

  /** Those of them that are read again by another stage. */
  public List<String> repartitionNames() {
    return internalNames().stream().filter(name -> name.endsWith("-repartition")).toList();
  }

  /**
   * The newest time that a record of each of some topics bears; none where a topic has no record.
   */
  public Map<String, Long> newestRecordMillis(Collection<String> topics) {
    return admin.newestRecordMillis(admin.partitions(topics));
  }

  /** A line where something may be lost some day as the topics are. */
  public Optional<String> danger() {
    List<String> problems = dangers();
    return problems.isEmpty() ? Optional.empty() : Optional.of(first(problems));
  }

  private static String first(List<String> problems) {
    String more = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
    return "%s%s. inventory-streams topics --check lists all.".formatted(problems.get(0), more);
  }

  /**
   * Checks the topics that processing has made for itself, as far as it has.
   *
   * @param names of those that it may have made
   * @param partitions that the input topics have
   * @throws CommandException if one was made for input topics of another size
   */
  public void checkInternal(Collection<String> names, int partitions) {
    new TreeMap<>(admin.partitions(names))
        .forEach(
            (name, has) -> {
              if (has != partitions) {
                throw CommandException.failed(
                    "The topic %s has %d partitions and the input topics %d: it was made for inputs of another size. Run inventory-streams reset, which makes the books anew from their events, or give the input topics %d partitions again."
                        .formatted(name, has, partitions, has));
              }
            });
  }

  /** The input topics, each with as many partitions. */
  public Map<String, Integer> partitionsOfInputs(int partitions) {
    return plan.stream()
        .filter(Planned::isInput)
        .collect(Collectors.toMap(Planned::name, topic -> partitions));
  }

  /** What Kafka has deleted of the input topics before it was processed. */
  public List<ExpiredRecords> expiredInput() {
    return group().expired(plan.stream().filter(Planned::isInput).map(Planned::name).toList());
  }

  /** The consumer group of the service. */
  public GroupAdmin group() {
    return admin.group(settings.get(KafkaSettings.APPLICATION_ID));
  }

  /** A line where a reset was broken off, before the end of which nothing may start. */
  public Optional<String> brokenReset() {
    return ResetMark.isIn(group().committed())
        ? Optional.of(
            "A reset of %s was broken off: run inventory-streams reset again before the next start"
                .formatted(settings.get(KafkaSettings.APPLICATION_ID)))
        : Optional.empty();
  }
}

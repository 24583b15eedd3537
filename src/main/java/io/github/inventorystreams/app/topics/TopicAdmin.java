package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.BrokerProbe;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.AdminAnswers.Request;
import io.github.inventorystreams.app.topics.TopicPlan.Planned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks a broker about topics. Every failure is one line that names the broker. */
public final class TopicAdmin implements AutoCloseable {
  private static final int PROBE_MILLIS = 5_000;

  /** Dozens of topics with their partitions take a busy broker longer than a look. */
  private static final int MAKE_WITHIN_MILLIS = 60_000;

  private static final Duration PROBE_EACH = Duration.ofSeconds(1);
  private static final Duration TO_CLOSE = Duration.ofSeconds(1);

  /** What Kafka's client says of hosts that can't be resolved, its only sign of it. */
  private static final String NAME_UNKNOWN = "No resolvable bootstrap urls";

  private final Admin admin;
  private final AdminAnswers answers;

  private TopicAdmin(Admin admin, AdminAnswers answers) {
    this.admin = admin;
    this.answers = answers;
  }

  public static TopicAdmin connect(Settings settings, String bootstrapServers) {
    Map<String, Object> properties = ClientProperties.ofQuestions(settings, bootstrapServers);
    try {
      return new TopicAdmin(Admin.create(properties), new AdminAnswers(properties));
    } catch (KafkaException e) {
      throw AdminAnswers.noConnection(bootstrapServers, e);
    }
  }

  /**
   * A topic as it is on the broker.
   *
   * @param settings {@code null} where the right to see them is missing
   */
  record Existing(int partitions, int replicas, @Nullable Config settings) {
    /** Empty where there is none, or it can't be seen. */
    String setting(String name) {
      return Optional.ofNullable(settings)
          .map(all -> all.get(name))
          .map(entry -> entry.value())
          .orElse("");
    }
  }

  /**
   * Why the brokers do not answer, which may pass, in one sentence without its full stop; nothing
   * if they do. A host name that nobody knows yet does not answer.
   *
   * @throws CommandException if it is not worth to wait
   */
  public static Optional<String> silence(Settings settings, String bootstrapServers) {
    Map<String, Object> properties = ClientProperties.of(settings, bootstrapServers);
    try (Admin admin = Admin.create(properties)) {
      admin.describeCluster(new DescribeClusterOptions().timeoutMs(PROBE_MILLIS)).nodes().get();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw AdminAnswers.failure(Request.LOOK, e, properties);
      }
      BrokerProbe.Silence silence = BrokerProbe.after(properties, PROBE_EACH);
      if (!silence.mayPass()) {
        throw CommandException.failed(silence.text() + '.', e);
      }
      return Optional.of(silence.text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("Interrupted while Kafka was asked.", e);
    } catch (KafkaException e) {
      if (AdminAnswers.innermost(e).contains(NAME_UNKNOWN)) {
        return Optional.of(
            "No host of %s is known: mend the name, or name another with --bootstrap-servers"
                .formatted(bootstrapServers));
      }
      throw AdminAnswers.noConnection(bootstrapServers, e);
    }
  }

  /** The levels of what the brokers can do, by name. */
  public Map<String, Short> features() {
    Map<String, Short> levels = new HashMap<>();
    answers
        .get(Request.LOOK, admin.describeFeatures().featureMetadata())
        .finalizedFeatures()
        .forEach((name, range) -> levels.put(name, range.maxVersionLevel()));
    return levels;
  }

  /** The partitions of those of the topics that exist. */
  public Map<String, Integer> partitions(Collection<String> names) {
    Map<String, Integer> partitions = new HashMap<>();
    described(names).forEach((name, is) -> partitions.put(name, is.partitions().size()));
    return partitions;
  }

  /**
   * The newest time that a record of each topic bears; none where it has no record.
   *
   * @param partitionsByTopic how many each has
   */
  Map<String, Long> newestRecordMillis(Map<String, Integer> partitionsByTopic) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitionsByTopic.forEach(
        (name, number) -> {
          for (int partition = 0; partition < number; partition++) {
            asked.put(new TopicPartition(name, partition), OffsetSpec.maxTimestamp());
          }
        });
    Map<String, Long> newest = new HashMap<>();
    answers
        .get(Request.ENDS, admin.listOffsets(asked).all())
        .forEach(
            (partition, found) -> {
              if (found.timestamp() >= 0) {
                newest.merge(partition.topic(), found.timestamp(), Math::max);
              }
            });
    return newest;
  }

  /** What sets those of the topics that exist apart from others of the same name. */
  public Map<String, String> ids(Collection<String> names) {
    Map<String, String> ids = new HashMap<>();
    described(names).forEach((name, is) -> ids.put(name, is.topicId().toString()));
    return ids;
  }

  /** The consumer group of that name. */
  GroupAdmin group(String name) {
    return new GroupAdmin(admin, answers, name);
  }

  /** Those of the topics that exist. */
  public Map<String, Existing> existing(Collection<String> names) {
    Map<String, TopicDescription> descriptions = described(names);
    Map<ConfigResource, KafkaFuture<Config>> settings =
        admin
            .describeConfigs(descriptions.keySet().stream().map(TopicAdmin::resource).toList())
            .values();
    Map<String, Existing> existing = new HashMap<>();
    descriptions.forEach(
        (name, is) ->
            existing.put(
                name,
                new Existing(
                    is.partitions().size(),
                    is.partitions().get(0).replicas().size(),
                    seen(name, settings.get(resource(name))))));
    return existing;
  }

  private @Nullable Config seen(String topic, @Nullable KafkaFuture<Config> settings) {
    if (settings == null) {
      return null;
    }
    try {
      return answers.get(
          Request.of("show the settings of", "DescribeConfigs", "topic " + topic), settings);
    } catch (CommandException e) {
      if (e.getCause() instanceof AuthorizationException) {
        return null;
      }
      throw e;
    }
  }

  /** Creates topics; one that somebody else has made meanwhile is left as it is. */
  void create(Collection<Planned> topics, int partitions, short replication) {
    List<NewTopic> missing = new ArrayList<>();
    for (Planned topic : topics) {
      Map<String, String> settings = new HashMap<>(topic.settings());
      if (replication >= 3) {
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
      }
      missing.add(new NewTopic(topic.name(), partitions, replication).configs(settings));
    }
    admin
        .createTopics(missing, new CreateTopicsOptions().timeoutMs(MAKE_WITHIN_MILLIS))
        .values()
        .forEach(
            (name, created) -> {
              try {
                answers.get(Request.of("make", "Create", "topic " + name), created);
              } catch (CommandException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                  throw e;
                }
              }
            });
  }

  /** Deletes topics, and waits until the broker knows them no more. */
  void delete(Collection<String> names) {
    admin
        .deleteTopics(names, new DeleteTopicsOptions().timeoutMs(MAKE_WITHIN_MILLIS))
        .topicNameValues()
        .forEach(
            (name, deleted) -> {
              try {
                answers.get(Request.of("delete", "Delete", "topic " + name), deleted);
              } catch (CommandException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                  throw e;
                }
              }
            });
  }

  /**
   * Waits until every partition takes records. A topic that was just made refuses the first ones
   * for a moment; a producer that has several requests on their way then sees a later one taken
   * before the first, and does not get out of that.
   */
  void awaitLeaders(Map<String, Integer> partitionsByTopic) {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    partitionsByTopic.forEach(
        (name, number) -> {
          for (int partition = 0; partition < number; partition++) {
            partitions.put(new TopicPartition(name, partition), OffsetSpec.latest());
          }
        });
    answers.get(
        Request.ENDS,
        admin
            .listOffsets(partitions, new ListOffsetsOptions().timeoutMs(MAKE_WITHIN_MILLIS))
            .all());
  }

  @Override
  public void close() {
    // Nobody waits for an answer any more.
    admin.close(TO_CLOSE);
  }

  private Map<String, TopicDescription> described(Collection<String> names) {
    Map<String, TopicDescription> descriptions = new HashMap<>();
    admin
        .describeTopics(names)
        .topicNameValues()
        .forEach((name, future) -> found(name, future).ifPresent(is -> descriptions.put(name, is)));
    return descriptions;
  }

  private Optional<TopicDescription> found(String name, KafkaFuture<TopicDescription> future) {
    try {
      return Optional.of(answers.get(Request.of("describe", "Describe", "topic " + name), future));
    } catch (CommandException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}

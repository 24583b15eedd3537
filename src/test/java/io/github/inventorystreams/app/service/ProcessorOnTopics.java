package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.files.FileTree;
import io.github.inventorystreams.log.ExpiredRecords;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The processor under the stream clock, on topics of its own, to be stopped and started at will.
 */
public final class ProcessorOnTopics implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final String bootstrapServers;
  private final Map<String, String> values;
  private final Settings settings;
  private final int partitions;
  private StreamsRunner processor;

  /**
   * Creates the topics and starts.
   *
   * @param name of the installation, which sets it apart from others on the broker
   * @param directory for its state
   */
  public ProcessorOnTopics(String bootstrapServers, String name, int partitions, Path directory) {
    this(bootstrapServers, name, partitions, directory, Map.of());
  }

  /**
   * With further settings.
   *
   * @param further by their names
   */
  public ProcessorOnTopics(
      String bootstrapServers,
      String name,
      int partitions,
      Path directory,
      Map<String, String> further) {
    this.bootstrapServers = bootstrapServers;
    Map<String, String> values = new HashMap<>(further);
    values.putAll(
        Map.of(
            "topics.prefix",
            name + '.',
            "application.id",
            "inventory-" + name,
            "topics.partitions",
            Integer.toString(partitions),
            "data.dir",
            directory.resolve(name).toString(),
            "review.clock",
            "stream",
            "stream.commit-interval",
            "PT0.05S",
            "stream.guarantee",
            "exactly_once_v2",
            // As under the wall clock, so that the proofs hold for the stores that services have.
            "kafka.enable.transactional.statestores",
            "true"));
    this.values = Map.copyOf(values);
    this.settings = settings(values);
    try (TopicAdmin admin = TopicAdmin.connect(settings, bootstrapServers)) {
      TopicSetup topics = new TopicSetup(admin, settings);
      topics.createMissing();
      this.partitions = topics.checkedPartitions();
    }
    this.processor = started();
  }

  /** What the stages go by here. */
  public static StageSettings stageSettings(Map<String, String> further) {
    Map<String, String> values = new HashMap<>(further);
    values.put("review.clock", "stream");
    return StageSettingsFactory.of(settings(values));
  }

  public Published published() {
    return new Published(bootstrapServers, settings.get(KafkaSettings.TOPICS_PREFIX));
  }

  public Cluster cluster() {
    return new Cluster(ClientProperties.of(settings, bootstrapServers), settings.topics());
  }

  public Accounting accounting() {
    return processor.board().total();
  }

  /** The tasks that this instance is running now. */
  public int activeTasks() {
    return processor.streams().metadataForLocalThreads().stream()
        .mapToInt(thread -> thread.activeTasks().size())
        .sum();
  }

  /** The names of all that Kafka Streams measures here. */
  Set<String> measures() {
    return processor.streams().metrics().keySet().stream()
        .map(MetricName::name)
        .collect(Collectors.toSet());
  }

  /** A store of all partitions, for reading. */
  public <K, V> ReadOnlyKeyValueStore<K, V> store(String name) {
    return processor
        .streams()
        .store(
            StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore()));
  }

  /** Fails if processing has ended by itself. */
  void checkGoesOn() {
    CommandException failed = processor.failure().getNow(null);
    if (failed != null) {
      throw failed;
    }
  }

  public void restart() {
    processor.close();
    processor = started();
  }

  /** Starts again without the local state, which has to come back from Kafka. */
  public void restartWithoutState() {
    processor.close();
    try {
      FileTree.delete(settings.stateDirectory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    processor = started();
  }

  /** Starts again with books that are made anew from their events, and waits until they are. */
  public void restartAfterReset() {
    processor.close();
    List<String> reset = new ArrayList<>(List.of("reset", "--bootstrap-servers", bootstrapServers));
    values.forEach((name, value) -> reset.addAll(List.of("--set", name + '=' + value)));
    CommandLineRun run = CommandLineRun.of(reset.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    processor = started();
    await().atMost(START).until(() -> store(StoreNames.SKU_POSITIONS).get("rebuilding") == null);
  }

  /** A change of the local state while nobody uses it. */
  interface StateChange {
    /**
     * Changes it.
     *
     * @param task the directory of the task of the SKU stage
     */
    void of(Path task) throws IOException;
  }

  /** Nobody may be in the group: it has then read nothing, as far as the brokers know. */
  void commitTheBeginning() {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
      admin
          .listConsumerGroupOffsets(group())
          .partitionsToOffsetAndMetadata()
          .get()
          .keySet()
          .forEach(each -> committed.put(each, new OffsetAndMetadata(0)));
      assertThat(committed).hasSizeGreaterThan(partitions);
      admin.alterConsumerGroupOffsets(group(), committed).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Nobody may be in the group: the brokers know it no more. */
  void forgetTheGroup() {
    try (Admin admin = admin()) {
      admin.deleteConsumerGroups(List.of(group())).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String group() {
    return settings.get(KafkaSettings.APPLICATION_ID);
  }

  private Admin admin() {
    return Admin.create(ClientProperties.of(settings, bootstrapServers));
  }

  /** Starts again after something has become of the local state, of one partition. */
  void restartAfter(StateChange change) {
    processor.close();
    try (Stream<Path> stores = Files.walk(settings.stateDirectory())) {
      Path store =
          stores
              .filter(path -> path.getFileName().toString().equals(StoreNames.SKU_STATE))
              .findFirst()
              .orElseThrow();
      change.of(store.getParent().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    processor = started();
  }

  /** How many stores were damaged since the start. */
  long damagedStores() {
    return processor.damagedStores();
  }

  /** How many records were deleted before they were processed, as found since the start. */
  long expiredRecords() {
    return processor.expiredInput().count();
  }

  /** What a start would refuse to go on without. */
  List<ExpiredRecords> lostBeforeTheStart() {
    try (TopicAdmin admin = TopicAdmin.connect(settings, bootstrapServers)) {
      return new TopicSetup(admin, settings).expiredInput();
    }
  }

  @Override
  public void close() {
    processor.close();
  }

  private StreamsRunner started() {
    StreamsRunner next =
        new StreamsRunner(settings, bootstrapServers, partitions, InstantSource.system());
    next.start();
    try {
      if (next.awaitRunning(START)) {
        return next;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    next.close();
    throw new AssertionError("processing did not start");
  }

  private static Settings settings(Map<String, String> values) {
    Map<String, Given> given = new HashMap<>();
    values.forEach((name, value) -> given.put(name, new Given(value, "test")));
    return Settings.of(new GivenSettings(given));
  }
}

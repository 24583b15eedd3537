package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ProcessingSettings;
import io.github.inventorystreams.app.config.ProcessingSettings.Guarantee;
import io.github.inventorystreams.app.config.ReviewSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.ServiceSettings.KafkaMetrics;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.event.ForecastFits;
import io.github.inventorystreams.files.PrivateFiles;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.json.Unframing;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.sku.ExplanationReader;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import io.github.inventorystreams.topology.InternalTopics;
import io.github.inventorystreams.topology.InventoryTopology;
import io.github.inventorystreams.topology.Partitions;
import io.github.inventorystreams.web.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka Streams with the topology, from its start to its end. */
public final class StreamsRunner implements AutoCloseable {
  /** What Kafka Streams lays into the directory of an application first. */
  private static final String PROCESS_FILE = "kafka-streams-process-metadata";

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(30);

  private final Settings settings;
  private final int partitions;
  private final Properties properties;
  private final StageSettings stageSettings;
  private final StreamThreadReplacer replacer;
  private final DamagedStores damaged;
  private final ExpiredInput expired;
  private final ReadPositions positions;
  private final StreamsClients clients;
  private final @Nullable Unframing unframing;
  private final Set<String> internalTopics;
  private final Wiring wiring;
  private final StageMetrics board = new StageMetrics();
  private final ForecastExecutor workers;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<CommandException> failure = new CompletableFuture<>();
  private volatile KafkaStreams streams;
  private @Nullable StateRestoreListener restoring;

  /** Prepares processing for which no other instance is asked. */
  public StreamsRunner(
      Settings settings, String bootstrapServers, int partitions, InstantSource clock) {
    this(
        settings,
        bootstrapServers,
        partitions,
        Map.of(),
        clock,
        StreamThreadReplacer.Around.WELL,
        null);
  }

  /**
   * Prepares processing on topics that exist.
   *
   * @param partitions of every input topic
   * @param inputIds what sets the input topics apart from earlier ones of their names
   * @param around what is wrong around it at the moment, which may pass
   * @param advertised where other instances reach the HTTP of this one, {@code host:port}
   * @throws CommandException if the topology or a Kafka property is refused
   */
  StreamsRunner(
      Settings settings,
      String bootstrapServers,
      int partitions,
      Map<String, String> inputIds,
      InstantSource clock,
      StreamThreadReplacer.Around around,
      @Nullable String advertised) {
    this.settings = settings;
    this.partitions = partitions;
    workers = workers(settings);
    expired = new ExpiredInput(settings);
    positions =
        settings.get(ProcessingSettings.GUARANTEE) == Guarantee.EXACTLY_ONCE_V2
            ? ReadPositions.kept(inputIds)
            : ReadPositions.none();
    clients = new StreamsClients(expired::found, positions);
    damaged =
        new DamagedStores(settings.stateDirectory(), settings.get(KafkaSettings.APPLICATION_ID));
    replacer = new StreamThreadReplacer(clock, around, damaged::setAside, this::fail, this::pause);
    try {
      properties = StreamsProperties.of(settings, bootstrapServers);
      if (advertised != null) {
        properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, advertised);
      }
      stageSettings = StageSettingsFactory.of(settings);
      unframing = stageSettings.input().unframing();
      Topology topology = topology();
      internalTopics = InternalTopics.of(topology, settings.get(KafkaSettings.APPLICATION_ID));
      TopologyDescription described = topology.describe();
      wiring = new Wiring(described.toString(), TopologyDrawing.of(described));
      nameInstance(properties, settings, "%08x %s".formatted(wiring.text().hashCode(), advertised));
      streams = streams(topology);
      keepStatePrivate(settings);
    } catch (StreamsException | IllegalArgumentException e) {
      throw CommandException.failed("Processing can't be set up: %s".formatted(e.getMessage()), e);
    }
  }

  private Topology topology() {
    return InventoryTopology.build(
        settings.topics(),
        stageSettings,
        new Partitions(partitions, partitions),
        board,
        workers,
        positions,
        properties);
  }

  private KafkaStreams streams(Topology topology) {
    return new SafelyMeasuredStreams(
        topology,
        properties,
        clients,
        settings.get(ServiceSettings.KAFKA_METRICS) == KafkaMetrics.ALL
            ? measure -> true
            : EssentialMeasures::has);
  }

  /** Kafka Streams lets a group of people look into its directories. */
  private static void keepStatePrivate(Settings settings) {
    String application = settings.get(KafkaSettings.APPLICATION_ID);
    Path state = settings.stateDirectory();
    Path own = state.resolve(application);
    if (!Files.isDirectory(own)) {
      return;
    }
    try {
      PrivateFiles.ownDirectory(state, application);
      PrivateFiles.ownDirectory(own, PROCESS_FILE);
    } catch (IOException e) {
      throw CommandException.failed(
          "The local state in %s can't be kept private (%s): mend its rights, or choose another directory with state.dir."
              .formatted(state, e.getMessage()),
          e);
    }
  }

  /** Gives the instance its name in the group, unless the settings of Kafka do. */
  private static void nameInstance(
      Properties properties, Settings settings, String topologyAndAddress) {
    String name = ConsumerConfig.GROUP_INSTANCE_ID_CONFIG;
    String own = StreamsConfig.mainConsumerPrefix(name);
    if (Stream.of(name, StreamsConfig.consumerPrefix(name), own)
        .noneMatch(properties::containsKey)) {
      properties.put(own, InstanceId.in(settings.dataDirectory(), topologyAndAddress));
    }
  }

  /**
   * Starts to process; returns once the local state is opened. A store that is damaged is set
   * aside, and the start is tried again without it.
   *
   * @throws CommandException if it does not start
   */
  public void start() {
    ForecastMethods.problems().forEach(LOG::warn);
    while (!started()) {
      // What has failed to start can't be started again.
      streams.close(TIME_TO_CLOSE);
      streams = streams(topology());
      keepStatePrivate(settings);
    }
  }

  private boolean started() {
    streams.setUncaughtExceptionHandler(replacer);
    streams.setStateListener((next, previous) -> changed(next));
    if (restoring != null) {
      streams.setGlobalStateRestoreListener(restoring);
    }
    try {
      streams.start();
      return true;
    } catch (StreamsException | IllegalStateException e) {
      if (damaged.setAside(e)) {
        return false;
      }
      throw CommandException.failed("Processing does not start: %s".formatted(innermost(e)), e);
    }
  }

  private static String innermost(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null || cause.getMessage() == null
        ? String.valueOf(thrown.getMessage())
        : "%s: %s".formatted(thrown.getMessage(), cause.getMessage());
  }

  /**
   * Waits until events are being processed.
   *
   * @return whether they are, within the time
   * @throws CommandException if processing has failed
   */
  public boolean awaitRunning(Duration time) throws InterruptedException {
    try {
      CompletableFuture.anyOf(running, failure).get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("neither future is ever completed by an exception", e);
    }
    CommandException failed = failure.getNow(null);
    if (failed != null) {
      throw failed;
    }
    return true;
  }

  /** Notifies of what the stores read back. Only before the start. */
  public void onRestore(StateRestoreListener listener) {
    restoring = listener;
  }

  /** Whether all tasks that this instance has been given are processing. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** How many tasks this instance has been given. */
  public int tasks() {
    return streams.metadataForLocalThreads().stream()
        .mapToInt(thread -> thread.activeTasks().size())
        .sum();
  }

  /** What records wait for before they can be processed, or {@code null}. */
  @Nullable String waitingFor() {
    return unframing == null ? null : unframing.waitingFor();
  }

  /** Completed, with what to print for a person, once processing has ended by itself. */
  public CompletableFuture<CommandException> failure() {
    return failure;
  }

  /** The names of the topics that processing makes for itself. */
  Set<String> internalTopics() {
    return internalTopics;
  }

  /** How processing is put together. */
  Wiring wiring() {
    return wiring;
  }

  /** Why processing has ended by itself, in one line, or {@code null}. */
  @Nullable String failed() {
    CommandException failed = failure.getNow(null);
    return failed == null ? null : failed.getMessage();
  }

  /** The accounting of this instance. */
  public StageMetrics board() {
    return board;
  }

  /** The slow forecasts of this instance. */
  ForecastFits fits() {
    return workers.fits();
  }

  /** The stories of the books. Only after the start. */
  SharedExplanations stories() {
    return new SharedExplanations(
        new ExplanationReader(ExplanationReader.of(streams), partitions, stageSettings),
        streams,
        settings);
  }

  /** What Kafka has deleted before it was processed. */
  ExpiredInput expiredInput() {
    return expired;
  }

  /** How many stores were damaged and are restored from Kafka. */
  long damagedStores() {
    return damaged.count();
  }

  /** For metrics and queries. Only after the start. */
  KafkaStreams streams() {
    return streams;
  }

  /**
   * Finishes what has been read, commits it, and leaves the group so that others take over at once.
   */
  @Override
  public void close() {
    closing.countDown();
    if (unframing != null) {
      unframing.close();
    }
    streams.close(
        CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(TIME_TO_CLOSE));
    workers.close();
  }

  private static ForecastExecutor workers(Settings settings) {
    int threads = settings.get(ReviewSettings.SLOW_FIT_THREADS);
    Duration budget = settings.get(ReviewSettings.SLOW_FIT_BUDGET);
    // A round that the other partitions have closed meanwhile would have been waited for in vain.
    Duration most = settings.get(ReviewSettings.MAX_WAIT).dividedBy(2);
    return ForecastExecutor.threads(
        threads == 0 ? (Runtime.getRuntime().availableProcessors() + 1) / 2 : threads,
        budget.compareTo(most) < 0 ? budget : most);
  }

  /** A stop ends it at once. */
  private void pause(Duration time) {
    try {
      closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void changed(KafkaStreams.State state) {
    if (state == KafkaStreams.State.RUNNING) {
      running.complete(null);
    } else if (state == KafkaStreams.State.ERROR) {
      fail("Processing has stopped after an error; the log above says why.");
    }
  }

  private void fail(String message) {
    failure.complete(CommandException.failed(message));
  }
}

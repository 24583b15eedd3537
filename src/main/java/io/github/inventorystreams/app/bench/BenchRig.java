package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.ConfigOptions;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.EventFeed;
import io.github.inventorystreams.bench.EventSource;
import io.github.inventorystreams.bench.Footprint;
import io.github.inventorystreams.bench.Measurement;
import io.github.inventorystreams.bench.PeerComparison.Peer;
import io.github.inventorystreams.bench.PeerLevels;
import io.github.inventorystreams.bench.PeerReport;
import io.github.inventorystreams.bench.Scale;
import io.github.inventorystreams.bench.StateFolder;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A broker in a process of its own, and the processes that are measured on it. */
final class BenchRig implements AutoCloseable {
  private static final Topics TOPICS = Topics.withPrefix("bench.");
  private static final String INPUT = TOPICS.stockEvents().get(0);

  private static final String STATE = "state";

  private final Class<?> main;
  private final ChildJvm broker;
  private final String bootstrapServers;
  private final String directory;
  private final boolean quiet;

  private BenchRig(
      Class<?> main, ChildJvm broker, String bootstrapServers, String directory, boolean quiet) {
    this.main = main;
    this.broker = broker;
    this.bootstrapServers = bootstrapServers;
    this.directory = directory;
    this.quiet = quiet;
  }

  /**
   * Starts the broker.
   *
   * @param main whose {@code main} knows the command {@code bench}
   * @param quiet without progress bars
   */
  static BenchRig start(Class<?> main, boolean quiet) {
    ChildJvm broker = child(main, List.of("broker"));
    String bootstrapServers = broker.nextReport();
    String directory = broker.nextReport();
    if (bootstrapServers == null || directory == null) {
      broker.close();
      throw CommandException.failed("The broker does not start; the log above says why.");
    }
    return new BenchRig(main, broker, bootstrapServers, directory, quiet);
  }

  /** Creates the topics of a processor. */
  void createTopics(int partitions) {
    Settings settings =
        new ConfigOptions(Map.of())
            .settings(
                Map.of(
                    KafkaSettings.TOPICS_PREFIX.name(),
                    TOPICS.prefix(),
                    KafkaSettings.PARTITIONS.name(),
                    Integer.toString(partitions),
                    KafkaSettings.BOOTSTRAP_SERVERS.name(),
                    bootstrapServers));
    try (TopicAdmin admin = TopicAdmin.connect(settings, bootstrapServers)) {
      new TopicSetup(admin, settings).createMissing();
    }
  }

  /** Where the topics are. */
  Cluster cluster() {
    return new Cluster(Map.of("bootstrap.servers", bootstrapServers), TOPICS);
  }

  /** Publishes the events that are processed in every round. */
  void publish(EventSource events, int partitions) {
    createTopics(partitions);
    publish(events);
  }

  /** Publishes events to topics that are there. */
  void publish(EventSource events) {
    try (Progress progress = Progress.of("publish", events.count(), quiet)) {
      EventFeed.publish(events, bootstrapServers, INPUT, progress::at);
    }
  }

  /** Measures the processor on topics and state of its own. */
  Measurement processor(int round, Map<String, String> settings, long events, long warmUp) {
    return measure(
        "processor", processor(round, settings), events, warmUp, (figures, end) -> figures);
  }

  /** Measures the processor in a shop of a size, and the room that it takes. */
  Scale.Size size(int skus, Map<String, String> settings, long events, long warmUp) {
    List<String> command = processor(1, settings);
    command.add("--footprint");
    return measure(
        "processor",
        command,
        events,
        warmUp,
        (figures, end) -> new Scale.Size(skus, figures, Json.read(end.get(), Footprint.class)));
  }

  private List<String> processor(int round, Map<String, String> settings) {
    List<String> command = new ArrayList<>(List.of("processor"));
    command.addAll(List.of("--data-dir", directory + "/processor-" + round));
    settings.forEach((name, value) -> command.addAll(List.of("--set", name + '=' + value)));
    command.addAll(List.of("--set", "topics.prefix=round-" + round + '.'));
    command.addAll(List.of("--set", "input.stock-topics=" + INPUT));
    command.addAll(List.of("--set", "application.id=round-" + round));
    return command;
  }

  /** Starts the processor on the topics of {@link #cluster}, to stay and be asked. */
  AskedProcessor askedProcessor(Map<String, String> settings) {
    return askedProcessor(settings, 1);
  }

  /**
   * Starts the processor on the topics of {@link #cluster} again, to stay and be asked.
   *
   * @param tasks how many it must be given to be ready
   */
  AskedProcessor askedProcessor(Map<String, String> settings, int tasks) {
    return askedProcessor(settings, tasks, dataOfAskedProcessor());
  }

  private AskedProcessor askedProcessor(
      Map<String, String> settings, int tasks, Path dataDirectory) {
    List<String> command = new ArrayList<>(List.of("asked-processor"));
    command.addAll(List.of("--tasks", Integer.toString(tasks)));
    command.addAll(List.of("--data-dir", dataDirectory.toString()));
    command.addAll(List.of("--set", "state.dir=" + dataDirectory.resolve(STATE)));
    settings.forEach((name, value) -> command.addAll(List.of("--set", name + '=' + value)));
    command.addAll(List.of("--set", "topics.prefix=" + TOPICS.prefix()));
    command.addAll(List.of("--bootstrap-servers", bootstrapServers));
    return AskedProcessor.start(() -> child(main, command));
  }

  /**
   * Starts one of several instances on the topics of {@link #cluster}, to stay and be asked.
   *
   * @param number of it
   */
  AskedProcessor instance(int number, Map<String, String> settings) {
    return askedProcessor(settings, 1, Path.of(directory, "instance-" + number));
  }

  /** Where the local state of the processor that stays lies. */
  StateFolder stateOfAskedProcessor() {
    return new StateFolder(dataOfAskedProcessor().resolve(STATE));
  }

  private Path dataOfAskedProcessor() {
    return Path.of(directory, "processor");
  }

  /** Measures the bare loop on topics of its own. */
  Measurement bareLoop(int round, List<String> options, long events, long warmUp) {
    List<String> command = new ArrayList<>(List.of("bare-loop"));
    command.addAll(List.of("--input", INPUT));
    command.addAll(List.of("--output", "bare-" + round + '.'));
    command.addAll(options);
    return measure("bare loop", command, events, warmUp, (figures, end) -> figures);
  }

  /** Creates the topic of a peer. */
  PeerLevels peerLevels(int round, int partitions) {
    PeerLevels levels = new PeerLevels(bootstrapServers, "peer-" + round + ".levels");
    levels.create(partitions);
    return levels;
  }

  /** Measures a peer on a topic and state of its own. */
  Peer peer(
      int round,
      PeerProgram program,
      List<String> options,
      PeerLevels levels,
      long events,
      long warmUp) {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("--input", INPUT));
    command.addAll(List.of("--output", levels.topic()));
    command.addAll(List.of("--directory", directory + "/peer-" + round));
    return measure(
        "peer",
        arguments -> ChildJvm.startJar(program.jar(), arguments),
        command,
        events,
        warmUp,
        (figures, end) ->
            Peer.of(Json.read(end.get(), PeerReport.class), program.state(), figures));
  }

  private <T> T measure(
      String part,
      List<String> command,
      long events,
      long warmUp,
      BiFunction<Measurement, Supplier<String>, T> figures) {
    return measure(part, arguments -> child(main, arguments), command, events, warmUp, figures);
  }

  /**
   * @param program starts it
   * @param figures makes them of the measurement and what is reported after it
   */
  private <T> T measure(
      String part,
      Function<List<String>, ChildJvm> program,
      List<String> command,
      long events,
      long warmUp,
      BiFunction<Measurement, Supplier<String>, T> figures) {
    command.addAll(List.of("--bootstrap-servers", bootstrapServers));
    command.addAll(List.of("--events", Long.toString(events)));
    command.addAll(List.of("--warm-up", Long.toString(warmUp)));
    try (Progress progress = Progress.of(part, events, quiet);
        ChildJvm child = program.apply(command)) {
      for (String line = child.nextReport(); line != null; line = child.nextReport()) {
        Measurement measured = read(line);
        if (measured != null) {
          return figures.apply(measured, () -> reported(child.nextReport(), part));
        }
        progress.at(Long.parseLong(line));
      }
      throw notMeasured(part);
    }
  }

  private static String reported(@Nullable String line, String part) {
    if (line == null) {
      throw notMeasured(part);
    }
    return line;
  }

  private static CommandException notMeasured(String part) {
    return CommandException.failed(
        "The %s could not be measured; the line above says why.".formatted(part));
  }

  private static @Nullable Measurement read(String line) {
    return line.startsWith("{") ? Json.read(line, Measurement.class) : null;
  }

  private static ChildJvm child(Class<?> main, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("bench"));
    all.addAll(arguments);
    return ChildJvm.start(main.getName(), all);
  }

  @Override
  public void close() {
    broker.close();
  }
}

package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.bench.StateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One instance of the service with its data directory and its network, over all its lives. */
final class Instance implements AutoCloseable {
  private static final List<String> JAVA =
      List.of(
          // All of the heap at once: what grows from then on is what nobody bounds.
          "-Xms512m",
          "-Xmx512m",
          "-XX:+AlwaysPreTouch",
          "-XX:+UseSerialGC",
          // Most of these lives are too short for more.
          "-XX:TieredStopAtLevel=1",
          "-Dlogback.configurationFile=" + Path.of("src", "main", "resources", "logback.xml"));

  private static final String SILENCE = "(No Kafka broker answers|Somebody listens) at ";

  private final Path directory;
  private final Path settings;
  private final Link link;
  private String classPath = "";
  private int lives;
  private @Nullable ProgramProcess process;

  /**
   * @param directory for its data and its output
   * @param settings the file with its settings
   * @param link to the broker
   */
  Instance(Path directory, Path settings, Link link) {
    this.directory = directory;
    this.settings = settings;
    this.link = link;
  }

  /** From its next start on it is the version of this class path; empty for this one. */
  void run(String otherClassPath) {
    classPath = otherClassPath;
  }

  Link link() {
    return link;
  }

  void start() throws IOException {
    lives++;
    Files.createDirectories(directory);
    process =
        ProgramProcess.start(
            directory.resolve("life-" + lives),
            java(),
            Map.of(),
            "run",
            "--config",
            settings.toString(),
            "--bootstrap-servers",
            link.bootstrapServers(),
            "--data-dir",
            data().toString(),
            "--http-port",
            "0");
  }

  private List<String> java() {
    List<String> java = new ArrayList<>(JAVA);
    if (!classPath.isEmpty()) {
      java.addAll(List.of("-cp", classPath));
    }
    return java;
  }

  void awaitReady() throws IOException {
    process().awaitReady(Scene.MAX_WAIT);
  }

  /** Whether its broker does not tell it how far its group had read. */
  boolean isKeptFromItsOffsets() throws IOException {
    return process().err().contains("before the last committed offset for partitions");
  }

  void kill() {
    process().process().destroyForcibly().onExit().join();
  }

  /** Asks it to end, which it must do in order. */
  void stop() throws Exception {
    process().stop();
  }

  String name() {
    return directory.getFileName().toString();
  }

  /** How often it has been started. */
  int lives() {
    return lives;
  }

  long pid() {
    return process().process().pid();
  }

  /** How often it has said in this life that no broker answers. */
  int outages() throws IOException {
    String said = process().err();
    return times(SILENCE, said) - times("Over after [0-9]+ s: " + SILENCE, said);
  }

  private static int times(String pattern, String text) {
    return text.split(pattern, -1).length - 1;
  }

  /** It must not have ended by itself. */
  void assertAlive() throws IOException {
    assertThat(process().process().isAlive()).as(process().err()).isTrue();
  }

  /** A part of the names of its transactions. */
  String processId() {
    Path metadata =
        state().path().resolve(FaultRun.GROUP).resolve("kafka-streams-process-metadata");
    try {
      return new ObjectMapper().readTree(metadata.toFile()).get("processId").asText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A part of its names in the group. */
  String id() {
    try (Stream<String> lines = Files.lines(data().resolve("instance-id"))) {
      return lines.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Its local state. */
  StateFolder state() {
    return new StateFolder(data().resolve("state"));
  }

  private static boolean isData(Path file) {
    return file.toString().endsWith(".sst");
  }

  /** Damages the largest file of all stores, or what says which files there are. */
  void cutAStoreInHalf() throws IOException {
    try (Stream<Path> files = Files.walk(state().path())) {
      Path largest =
          files
              .filter(file -> isData(file) || file.getFileName().toString().startsWith("MANIFEST"))
              .max(
                  Comparator.comparing(Instance::isData)
                      .thenComparingLong(file -> file.toFile().length()))
              .orElseThrow();
      try (FileChannel channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() / 2);
      }
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private ProgramProcess process() {
    return Objects.requireNonNull(process, "not started");
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}

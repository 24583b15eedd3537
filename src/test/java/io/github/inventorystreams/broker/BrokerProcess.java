package io.github.inventorystreams.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A broker as a process of its own, which can be killed and started again at the same address. */
public final class BrokerProcess implements AutoCloseable {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  private final Path directory;
  private final int port;
  private final List<Door> doors;
  private Process process;

  private BrokerProcess(Path directory, int port, List<Door> doors, Process process) {
    this.directory = directory;
    this.port = port;
    this.doors = doors;
    this.process = process;
  }

  /**
   * A further port for clients, which are told to come back at another one: so all that they say
   * goes through whoever listens there.
   *
   * @param port that the broker listens at
   * @param advertised that clients are sent to
   */
  public record Door(int port, int advertised) {

    @Override
    public String toString() {
      return port + ":" + advertised;
    }

    private static Door of(String text) {
      String[] ports = text.split(":", -1);
      return new Door(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    private static void add(int number, Door door, Map<String, String> settings) {
      String listener = ",DOOR%d://%s:%d";
      settings.merge(
          "listeners", listener.formatted(number, Ports.HOST, door.port()), String::concat);
      settings.merge(
          "advertised.listeners",
          listener.formatted(number, Ports.HOST, door.advertised()),
          String::concat);
      settings.merge(
          "listener.security.protocol.map", ",DOOR%d:PLAINTEXT".formatted(number), String::concat);
    }
  }

  /** Starts one on a directory and returns once it takes clients. */
  public static BrokerProcess start(Path directory) throws IOException {
    return start(directory, List.of());
  }

  /** Starts one with further doors. */
  public static BrokerProcess start(Path directory, List<Door> doors) throws IOException {
    int port = freePort();
    return new BrokerProcess(directory, port, doors, started(directory, port, doors));
  }

  /** The address for clients, {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Ends it without any warning. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  public void startAgain() throws IOException {
    process = started(directory, port, doors);
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    kill();
  }

  /** The process: a directory, a port, and the doors. */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[0]));
    if (!Files.exists(home.resolve("meta.properties"))) {
      SingleNode.formatter(home).run();
    }
    Map<String, String> settings =
        SingleNode.settings(home, Ports.find(Integer.parseInt(arguments[1])));
    for (int i = 2; i < arguments.length; i++) {
      Door.add(i, Door.of(arguments[i]), settings);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    System.out.println("started");
    new CountDownLatch(1).await();
  }

  private static Process started(Path directory, int port, List<Door> doors) throws IOException {
    Path out = Files.createTempFile(directory.getParent(), "broker", ".out");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName()));
    command.addAll(List.of(directory.toString(), Integer.toString(port)));
    doors.forEach(door -> command.add(door.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    await()
        .atMost(MAX_WAIT)
        .until(() -> !process.isAlive() || Files.readString(out).contains("started"));
    assertThat(process.isAlive()).as(Files.readString(out)).isTrue();
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

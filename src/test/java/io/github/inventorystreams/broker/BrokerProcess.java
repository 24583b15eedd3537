package io.github.inventorystreams.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A broker as a process of its own, which can be killed and started again at the same address. */
public final class BrokerProcess implements AutoCloseable {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  private final Path directory;
  private final int port;
  private Process process;

  private BrokerProcess(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /** Starts one on a directory and returns once it takes clients. */
  public static BrokerProcess start(Path directory) throws IOException {
    int port = freePort();
    return new BrokerProcess(directory, port, started(directory, port));
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
    process = started(directory, port);
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    kill();
  }

  /** The process: a directory and a port. */
  public static void main(String[] arguments) throws InterruptedException {
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.out.println("started " + broker.bootstrapServers());
      new CountDownLatch(1).await();
    }
  }

  private static Process started(Path directory, int port) throws IOException {
    Path out = Files.createTempFile(directory.getParent(), "broker", ".out");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BrokerProcess.class.getName(),
                    directory.toString(),
                    Integer.toString(port)))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    await()
        .atMost(MAX_WAIT)
        .until(() -> !process.isAlive() || Files.readString(out).contains("started "));
    assertThat(process.isAlive()).as(Files.readString(out)).isTrue();
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

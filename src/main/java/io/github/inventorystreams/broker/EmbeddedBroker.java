package io.github.inventorystreams.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and its controller (KRaft) in this process, on a directory that keeps its data
 * from one start to the next. It listens on 127.0.0.1 only and creates no topic by itself.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final DirectoryLock lock;
  private final KafkaRaftServer server;
  private final Ports ports;

  private EmbeddedBroker(DirectoryLock lock, KafkaRaftServer server, Ports ports) {
    this.lock = lock;
    this.server = server;
    this.ports = ports;
  }

  /**
   * Starts a broker and returns once it takes clients.
   *
   * @param directory where its data lie; made and formatted if it is fresh. One whose process was
   *     killed needs no help.
   * @param port for the clients; 0 picks a free one
   * @throws BrokerException if the port is taken, the directory can't be used, or the installation
   *     has no broker; nothing of the broker runs on then
   */
  public static EmbeddedBroker start(Path directory, int port) {
    BrokerLibraries.require();
    Path home = directory.toAbsolutePath().normalize();
    DirectoryLock lock = DirectoryLock.take(home);
    try {
      Ports ports = Ports.find(port);
      if (!Files.exists(home.resolve("meta.properties"))) {
        SingleNode.formatter(home).run();
      }
      return new EmbeddedBroker(lock, started(home, ports), ports);
    } catch (BrokerException e) {
      lock.close();
      throw e;
    } catch (Exception e) {
      lock.close();
      throw new BrokerException(
          "The broker does not start on %s: %s. If the directory is of another program or damaged, choose another with --data-dir."
              .formatted(home, innermostMessage(e)),
          e);
    }
  }

  /** The address for clients, {@code host:port}. */
  public String bootstrapServers() {
    return Ports.HOST + ':' + ports.client();
  }

  /** Stops the broker and waits until its data are on disk. */
  @Override
  public void close() {
    stop(server);
    lock.close();
  }

  private static KafkaRaftServer started(Path home, Ports ports) {
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(SingleNode.settings(home, ports), false), Time.SYSTEM);
    try {
      server.startup();
      return server;
    } catch (RuntimeException e) {
      stop(server);
      throw e;
    }
  }

  private static void stop(KafkaRaftServer server) {
    server.shutdown();
    server.awaitShutdown();
  }

  private static String innermostMessage(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}

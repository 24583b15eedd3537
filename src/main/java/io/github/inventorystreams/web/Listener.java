package io.github.inventorystreams.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinLogger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A server that listens on a port, within the same limits and behind the same guard whatever is
 * served.
 */
final class Listener {
  private static final int LARGEST_HEADER_BYTES = 8 << 10;
  private static final int CHUNK_OVERHEAD_BYTES = 64;
  private static final int MAX_CONNECTIONS = 150;

  /** Longer than from one sign of life of the live feed to the next. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  private static final int MAX_THREADS = 24;

  /** Fewer than threads: health and what is turned away find one even if all these are stuck. */
  private static final int MAX_ANSWERS = 12;

  private static final int MAX_WAITING = 64;
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  private final HttpBinding binding;
  private final Purpose purpose;
  private final AccessControl guard;

  /** Listens, when it is started, for people and programs of the shop. */
  Listener(HttpBinding binding) {
    this(binding, Purpose.STATUS);
  }

  Listener(HttpBinding binding, Purpose purpose) {
    this.binding = binding;
    this.purpose = purpose;
    this.guard = new AccessControl(binding.token(), names(binding), new Proxies(binding.proxies()));
  }

  /**
   * What the limits depend on.
   *
   * @param portSetting by which another port is chosen
   */
  record Purpose(String portSetting, int largestBodyBytes) {
    static final Purpose STATUS = new Purpose("--http-port", 64 << 10);
  }

  /** The access control of what is served. */
  AccessControl guard() {
    return guard;
  }

  /**
   * Starts to serve.
   *
   * @param content adds what is served
   * @throws WebException if the port is taken
   */
  Javalin start(Consumer<JavalinConfig> content) {
    Javalin server =
        Javalin.create(
            config -> {
              limit(config);
              config.routes.before(AccessControl::secure);
              config.routes.before(guard::check);
              content.accept(config);
              config.routes.exception(
                  HttpResponseException.class,
                  (refused, answer) ->
                      answer
                          .status(refused.getStatus())
                          .contentType("text/plain; charset=utf-8")
                          .result(refused.getMessage() + '\n'));
            });
    // It would log a failure that is thrown as well.
    JavalinLogger.enabled = false;
    try {
      return server.start(binding.host(), binding.port());
    } catch (RuntimeException e) {
      server.stop();
      throw new WebException(
          "Port %d of %s can't be used for HTTP: stop the program that holds it, or choose another port with %s (0 picks a free one)."
              .formatted(binding.port(), binding.host(), purpose.portSetting()),
          e);
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  private void limit(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = purpose.largestBodyBytes();
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(LARGEST_HEADER_BYTES);
          http.setSendServerVersion(false);
        });
    config.jetty.modifyServer(this::limit);
  }

  /**
   * Bodies are taken in before a thread waits for them, and health has a way past what waits for
   * others.
   */
  private void limit(Server jetty) {
    ConnectionLimit connections = new ConnectionLimit(MAX_CONNECTIONS, IDLE.toMillis());
    jetty.addBeanToAllConnectors(connections);
    QoSHandler answers = new QoSHandler(connections);
    answers.setMaxRequestCount(MAX_ANSWERS);
    answers.setMaxSuspendedRequestCount(MAX_WAITING);
    answers.setMaxSuspend(MAX_WAIT);
    answers.excludePath("/health/*");
    // Limited by the live feed itself; its answers go on without a thread of these.
    answers.excludePath(LiveFeed.PATH);
    jetty.setHandler(
        new EagerContentHandler(
            answers,
            new EagerContentHandler.RetainedContentLoaderFactory(
                purpose.largestBodyBytes(), CHUNK_OVERHEAD_BYTES, true)));
  }

  private static HostNames names(HttpBinding binding) {
    return HostNames.of(
        Stream.concat(binding.names().stream(), Stream.of(binding.host())),
        !isLoopback(binding.host()));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }
}

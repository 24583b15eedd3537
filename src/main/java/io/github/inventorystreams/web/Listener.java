package io.github.inventorystreams.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinLogger;
import java.util.function.Consumer;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A server that listens on a port, within the same limits and behind the same guard whatever is
 * served.
 */
final class Listener {
  private static final int LARGEST_BODY_BYTES = 64 << 10;
  private static final int LARGEST_HEADER_BYTES = 8 << 10;
  private static final int MAX_CONNECTIONS = 100;
  private static final int MAX_THREADS = 16;

  private Listener() {}

  /**
   * Starts to serve.
   *
   * @param port 0 picks a free one
   * @param content adds what is served
   * @throws WebException if the port is taken
   */
  static Javalin start(
      String host, int port, AccessControl guard, Consumer<JavalinConfig> content) {
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
      return server.start(host, port);
    } catch (RuntimeException e) {
      server.stop();
      throw new WebException(
          "Port %d of %s can't be used for HTTP: stop the program that holds it, or choose another port with --http-port (0 picks a free one)."
              .formatted(port, host),
          e);
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  private static void limit(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = LARGEST_BODY_BYTES;
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(LARGEST_HEADER_BYTES);
          http.setSendServerVersion(false);
        });
    config.jetty.modifyServer(
        jetty -> jetty.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, jetty)));
  }
}

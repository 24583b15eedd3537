package io.github.inventorystreams.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The limit of connections. Where there are too many, one that asks for nothing gives way to the
 * new one: of the client that holds most of them, the one that has waited longest. So whoever opens
 * connections without end takes them from himself, and a probe always gets in. One whose request is
 * being answered stays; those are few, since other limits hold them down.
 */
final class ConnectionLimit extends Handler.Wrapper implements Connection.Listener {
  private final int most;
  private final long idleMillis;
  private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();

  /**
   * @param most connections at once
   * @param idleMillis after which a connection on which nothing moves is closed
   */
  ConnectionLimit(int most, long idleMillis) {
    this.most = most;
    this.idleMillis = idleMillis;
  }

  /**
   * One connection.
   *
   * @param client its address
   * @param sinceNanos when it was opened, or its last request answered
   * @param isServed whether a request of it is being answered
   */
  private record Waiting(String client, long sinceNanos, boolean isServed) {
    Waiting served(boolean now) {
      return new Waiting(client, System.nanoTime(), now);
    }
  }

  @Override
  public void onOpened(Connection connection) {
    connection.getEndPoint().setIdleTimeout(idleMillis);
    open.put(
        connection,
        new Waiting(
            ClientAddress.of(connection.getEndPoint().getRemoteSocketAddress()),
            System.nanoTime(),
            false));
    if (open.size() > most) {
      Connection superfluous = superfluous(connection);
      open.remove(superfluous);
      superfluous.close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    open.computeIfPresent(connection, (unused, waiting) -> waiting.served(true));
    Request.addCompletionListener(
        request,
        unused -> open.computeIfPresent(connection, (same, waiting) -> waiting.served(false)));
    return super.handle(request, response, callback);
  }

  /** The newest only where all others are being answered. */
  private Connection superfluous(Connection newest) {
    Map<String, Integer> held = new HashMap<>();
    open.values().forEach(waiting -> held.merge(waiting.client(), 1, Integer::sum));
    Map.@Nullable Entry<Connection, Waiting> found =
        open.entrySet().stream()
            .filter(entry -> entry.getKey() != newest && !entry.getValue().isServed())
            .max(
                Comparator.<Map.Entry<Connection, Waiting>>comparingInt(
                        entry -> held.getOrDefault(entry.getValue().client(), 0))
                    .thenComparing(entry -> -entry.getValue().sinceNanos()))
            .orElse(null);
    return found == null ? newest : found.getKey();
  }
}

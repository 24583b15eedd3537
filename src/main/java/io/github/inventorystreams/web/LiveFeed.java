package io.github.inventorystreams.web;

import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.read.Snapshot;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages by server-sent events that something has changed; they ask for what they show.
 */
final class LiveFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  private static final int MOST_CLIENTS = 50;
  private static final long LOOK_EVERY_MILLIS = 250;
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 60;

  private final ReadModel model;
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "live-feed");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> looking;
  private String told = "";
  private int quietLooks;

  LiveFeed(ReadModel model) {
    this.model = model;
    this.looking =
        looks.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Takes a page in, or turns it away if there are too many. */
  void open(SseClient client) {
    if (clients.size() >= MOST_CLIENTS) {
      client.ctx().status(503);
      client.close();
      return;
    }
    client.keepAlive();
    client.onClose(() -> clients.remove(client));
    clients.add(client);
    client.sendEvent("change", state());
  }

  @Override
  public void close() {
    looking.cancel(false);
    looks.shutdownNow();
    clients.forEach(SseClient::close);
  }

  private void look() {
    String state = state();
    if (!state.equals(told)) {
      told = state;
      quietLooks = 0;
      clients.forEach(client -> tell(client, () -> client.sendEvent("change", state)));
    } else if (++quietLooks >= LOOKS_BETWEEN_SIGNS_OF_LIFE) {
      quietLooks = 0;
      clients.forEach(client -> tell(client, () -> client.sendComment("still here")));
    }
  }

  /** A page that has gone must not keep the others from being told. */
  private void tell(SseClient client, Runnable message) {
    try {
      message.run();
    } catch (RuntimeException e) {
      LOG.debug("a page is told no more: {}", e.getMessage());
      clients.remove(client);
      client.close();
    }
  }

  private String state() {
    Snapshot snapshot = model.snapshot();
    return "{\"version\":%d,\"loaded\":%s}".formatted(snapshot.version(), model.loaded());
  }
}

package io.github.inventorystreams.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.inventorystreams.read.ReadModel;
import io.javalin.http.Context;
import io.javalin.http.NotAcceptableResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notification of open pages, by server-sent events, that something has changed; they ask for
 * what they show. A page that takes long to receive it holds nobody else, and gets the newest once
 * it has.
 */
final class LiveFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  static final String PATH = "/api/live";

  private static final int MAX_CLIENTS = 50;
  private static final String EVENTS = "text/event-stream";
  private static final String RETRY_SECONDS = "30";
  private static final long LOOK_EVERY_MILLIS = 250;
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 60;

  private final ReadModel model;
  private final Supplier<@Nullable String> stale;
  private final SseHandler streams = new SseHandler(this::open);
  private final Semaphore places = new Semaphore(MAX_CLIENTS);
  private final Map<SseClient, Listener> listeners = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(threads("live-feed"));

  /** At most one thread for each page. */
  private final ExecutorService senders = Executors.newCachedThreadPool(threads("live-feed-page"));

  private final ScheduledFuture<?> looking;

  /**
   * @param stale why the model is not up to date, in one line; {@code null} = it is
   */
  LiveFeed(ReadModel model, Supplier<@Nullable String> stale) {
    this.model = model;
    this.stale = stale;
    this.looking =
        looks.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Takes a page in, or turns it away if there are too many. */
  void serve(Context request) {
    String accepted = request.header("Accept");
    if (accepted == null || !accepted.contains(EVENTS)) {
      throw new NotAcceptableResponse("Ask with Accept: " + EVENTS + ".");
    }
    if (!places.tryAcquire()) {
      request.header("Retry-After", RETRY_SECONDS);
      throw new ServiceUnavailableResponse(
          "%d pages are open already, and more are not kept up to date: close some."
              .formatted(MAX_CLIENTS));
    }
    boolean isTakenIn = false;
    try {
      streams.handle(request);
      isTakenIn = true;
    } finally {
      if (!isTakenIn) {
        places.release();
      }
    }
  }

  /**
   * Runs after the request was taken in, in a thread in which nobody looks after a failure. A page
   * that is gone by then has closed without telling anybody.
   */
  private void open(SseClient client) {
    Listener listener = new Listener(client);
    listeners.put(client, listener);
    try {
      client.keepAlive();
      client.onClose(() -> leave(client));
      listener.look(state());
    } catch (RuntimeException e) {
      LOG.debug("a page can't be told anything: {}", e.getMessage());
      client.close();
    }
    if (client.terminated()) {
      leave(client);
    }
  }

  private void leave(SseClient client) {
    if (listeners.remove(client) != null) {
      places.release();
    }
  }

  @Override
  public void close() {
    looking.cancel(false);
    looks.shutdownNow();
    senders.shutdownNow();
    listeners.keySet().forEach(SseClient::close);
  }

  private void look() {
    String state = state();
    listeners.values().forEach(listener -> listener.look(state));
  }

  private String state() {
    String why = stale.get();
    String quoted =
        why == null
            ? ""
            : ",\"stale\":\"%s\""
                .formatted(new String(JsonStringEncoder.getInstance().quoteAsString(why)));
    return "{\"version\":%d,\"loaded\":%s%s}"
        .formatted(model.snapshot().version(), model.loaded(), quoted);
  }

  private static ThreadFactory threads(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** A subscriber to the feed: an open page. */
  private final class Listener {
    private final SseClient client;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private volatile String told = "";
    private int quietLooks;

    Listener(SseClient client) {
      this.client = client;
    }

    void look(String state) {
      if (!isBusy.compareAndSet(false, true)) {
        return;
      }
      if (!state.equals(told)) {
        quietLooks = 0;
        told = state;
        send(() -> client.sendEvent("change", state));
      } else if (++quietLooks >= LOOKS_BETWEEN_SIGNS_OF_LIFE) {
        quietLooks = 0;
        send(() -> client.sendComment("still here"));
      } else {
        isBusy.set(false);
      }
    }

    private void send(Runnable message) {
      senders.execute(
          () -> {
            try {
              message.run();
            } catch (RuntimeException e) {
              LOG.debug("a page is told no more: {}", e.getMessage());
              client.close();
              leave(client);
            } finally {
              isBusy.set(false);
            }
          });
    }
  }
}

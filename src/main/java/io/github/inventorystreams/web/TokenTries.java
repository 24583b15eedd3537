package io.github.inventorystreams.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limit of wrong tokens, by the minute. A client that has shown many waits for the rest of it.
 * When all together have shown very many, only who has shown the right one before goes on as usual;
 * all others share one try a second, so that whoever comes from ever new addresses guesses no
 * faster than that.
 */
final class TokenTries {
  static final int MAX_OF_A_CLIENT = 10;
  static final int MAX_OF_ALL = 100;

  private static final Logger LOG = LoggerFactory.getLogger(TokenTries.class);
  private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
  private static final long WINDOW_NANOS = 60 * NANOS_OF_A_SECOND;
  private static final int MAX_KNOWN = 1_000;

  private final LongSupplier nanoTime;

  /** Within the minute; the tries that all together have keep it small. */
  private final Map<String, Integer> wrong = new HashMap<>();

  /** Clients that have shown the right token, the one that did so last at the end. */
  private final Map<String, Boolean> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MAX_KNOWN;
        }
      };

  private long beganNanos;
  private long sharedTryNanos;
  private int wrongOfAll;

  TokenTries(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.beganNanos = nanoTime.getAsLong();
  }

  /** For how many seconds a client may not try; 0 = it may, now and once. */
  synchronized long waitSeconds(String client) {
    long now = nanoTime.getAsLong();
    long left = windowLeftNanos(now);
    if (wrong.getOrDefault(client, 0) >= MAX_OF_A_CLIENT) {
      return 1 + left / NANOS_OF_A_SECOND;
    }
    if (wrongOfAll < MAX_OF_ALL || known.containsKey(client)) {
      return 0;
    }
    if (now - sharedTryNanos < NANOS_OF_A_SECOND) {
      return 1;
    }
    sharedTryNanos = now;
    return 0;
  }

  /** Remembers a client that has shown the right token. */
  synchronized void right(String client) {
    known.put(client, true);
  }

  /** Counts a wrong token of a client. */
  synchronized void wrong(String client) {
    long now = nanoTime.getAsLong();
    long seconds = 1 + windowLeftNanos(now) / NANOS_OF_A_SECOND;
    if (wrong.merge(client, 1, Integer::sum) == MAX_OF_A_CLIENT) {
      LOG.warn(
          "{} has shown {} wrong tokens within a minute: it is refused for {} s",
          client,
          MAX_OF_A_CLIENT,
          seconds);
    }
    if (++wrongOfAll == MAX_OF_ALL) {
      sharedTryNanos = now;
      LOG.warn(
          "{} wrong tokens were shown within a minute: for {} s whoever has not shown the right one before shares one try a second",
          MAX_OF_ALL,
          seconds);
    }
  }

  private long windowLeftNanos(long now) {
    long elapsed = now - beganNanos;
    if (elapsed < WINDOW_NANOS) {
      return WINDOW_NANOS - elapsed;
    }
    beganNanos = now;
    wrong.clear();
    wrongOfAll = 0;
    return WINDOW_NANOS;
  }
}

package io.github.inventorystreams.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limit of wrong tokens. A client that has shown many waits for the rest of a minute; when all
 * together have shown very many, so does everyone who has shown one. A client that has shown none
 * is never sent away.
 */
final class TokenTries {
  static final int MAX_OF_A_CLIENT = 10;
  static final int MAX_OF_ALL = 100;

  private static final Logger LOG = LoggerFactory.getLogger(TokenTries.class);
  private static final long WINDOW_NANOS = 60_000_000_000L;
  private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
  private static final int MAX_CLIENTS = 1_000;

  private final LongSupplier nanoTime;
  private final Map<String, Integer> wrong =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MAX_CLIENTS;
        }
      };
  private long beganNanos;
  private int wrongOfAll;

  TokenTries(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.beganNanos = nanoTime.getAsLong();
  }

  /** For how many seconds a client may not try; 0 = it may. */
  synchronized long waitSeconds(String client) {
    long left = windowLeftNanos();
    int ofClient = wrong.getOrDefault(client, 0);
    boolean isTooMany = ofClient >= MAX_OF_A_CLIENT || (ofClient > 0 && wrongOfAll >= MAX_OF_ALL);
    return isTooMany ? 1 + left / NANOS_OF_A_SECOND : 0;
  }

  /** Counts a wrong token of a client. */
  synchronized void wrong(String client) {
    long seconds = 1 + windowLeftNanos() / NANOS_OF_A_SECOND;
    if (wrong.merge(client, 1, Integer::sum) == MAX_OF_A_CLIENT) {
      LOG.warn(
          "{} has shown {} wrong tokens within a minute: it is refused for {} s",
          client,
          MAX_OF_A_CLIENT,
          seconds);
    }
    if (++wrongOfAll == MAX_OF_ALL) {
      LOG.warn(
          "{} wrong tokens were shown within a minute: whoever has shown one is refused for {} s",
          MAX_OF_ALL,
          seconds);
    }
  }

  private long windowLeftNanos() {
    long elapsed = nanoTime.getAsLong() - beganNanos;
    if (elapsed < WINDOW_NANOS) {
      return WINDOW_NANOS - elapsed;
    }
    beganNanos += elapsed;
    wrong.clear();
    wrongOfAll = 0;
    return WINDOW_NANOS;
  }
}

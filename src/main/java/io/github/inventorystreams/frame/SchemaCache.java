package io.github.inventorystreams.frame;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The formats of the schemas that records have named. What a schema is never changes, so each is
 * asked for once; while the registry is not there, whoever needs a new one waits.
 */
final class SchemaCache {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaCache.class);

  /** Bounds what a publisher of made-up ids can fill. */
  private static final int MAX_SCHEMAS = 10_000;

  private static final long LOG_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final SchemaRegistry registry;
  private final String name;
  private final Patience patience;
  private final Map<SchemaKey, Known> known = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile @Nullable String lastFailure;
  private volatile long loggedNanos = System.nanoTime() - LOG_AGAIN_NANOS;

  /**
   * The waiting times.
   *
   * @param firstPause before the second attempt; doubled from one to the next
   * @param maxPause between two attempts
   * @param longest that a thread may be held up by one record
   * @param unknownFor how long a schema that the registry does not know is not asked for again
   */
  record Patience(Duration firstPause, Duration maxPause, Duration longest, Duration unknownFor) {
    /** Less than half of the time after which Kafka takes a thread that does not poll for dead. */
    static final Patience OF_A_THREAD =
        new Patience(
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1));
  }

  /** The format that was found, or the reason why none was and until when that holds. */
  private record Known(@Nullable RecordFormat format, String refusal, long untilNanos) {}

  SchemaCache(SchemaRegistry registry, String name, Patience patience) {
    this.registry = registry;
    this.name = name;
    this.patience = patience;
  }

  /**
   * The format of the records that name a schema.
   *
   * @throws RegistryUnavailable if the registry stays away
   */
  RecordFormat format(SchemaKey key) throws BadFrame {
    Known found = known.get(key);
    if (found == null || (found.format() == null && found.untilNanos() - System.nanoTime() < 0)) {
      found = ask(key);
      if (known.size() >= MAX_SCHEMAS) {
        known.clear();
      }
      known.put(key, found);
    }
    if (found.format() == null) {
      throw new BadFrame(found.refusal());
    }
    return found.format();
  }

  private Known ask(SchemaKey key) {
    try {
      return answer(key);
    } catch (RegistryAbsent absent) {
      lastFailure = absent.getMessage();
      waiting.incrementAndGet();
      try {
        return askAgain(key, absent);
      } finally {
        waiting.decrementAndGet();
      }
    }
  }

  private Known askAgain(SchemaKey key, RegistryAbsent first) {
    long start = System.nanoTime();
    Duration pause = patience.firstPause();
    RegistryAbsent absent = first;
    while (true) {
      lastFailure = absent.getMessage();
      log(key, absent);
      if (hasClosedWithin(pause) || System.nanoTime() - start > patience.longest().toNanos()) {
        throw new RegistryUnavailable(
            "the schema registry %s can't be asked for %s: %s"
                .formatted(name, key, absent.getMessage()));
      }
      try {
        Known answer = answer(key);
        LOG.info("The schema registry {} answers again.", name);
        return answer;
      } catch (RegistryAbsent again) {
        absent = again;
      }
      pause = min(pause.multipliedBy(2), patience.maxPause());
    }
  }

  private Known answer(SchemaKey key) throws RegistryAbsent {
    try {
      return new Known(RecordFormats.of(registry.fetch(key)), "", 0);
    } catch (BadFrame refusal) {
      return new Known(null, refusal.detail(), System.nanoTime() + patience.unknownFor().toNanos());
    }
  }

  private void log(SchemaKey key, RegistryAbsent absent) {
    long now = System.nanoTime();
    if (now - loggedNanos >= LOG_AGAIN_NANOS) {
      loggedNanos = now;
      LOG.warn(
          "The schema registry {} can't be asked for {}: {}. The stream waits and tries again; no record is lost or refused.",
          name,
          key,
          absent.getMessage());
    }
  }

  private boolean hasClosedWithin(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Nullable String waitingFor() {
    return waiting.get() == 0 ? null : "the schema registry %s: %s".formatted(name, lastFailure);
  }

  void close() {
    closed.countDown();
  }
}

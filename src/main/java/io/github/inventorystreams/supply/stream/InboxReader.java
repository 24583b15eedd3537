package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.Senders;
import io.github.inventorystreams.supply.channel.Inbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the answers that a partner puts into a place, from time to time, in a thread of its own. A
 * file is moved once Kafka has what it says; one that was read and not moved is read again after a
 * restart, and is the same events.
 */
final class InboxReader {
  private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);
  private static final int FILES_AT_A_TIME = 100;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MAX_REASON = 300;

  private final String channel;
  private final Inbox inbox;
  private final Duration every;
  private final DocumentIntake.Way way;
  private final Senders senders;
  private final DocumentIntake intake;
  private final KnownOrders orders;
  private final SupplyStatus status;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final RetryingLoop loop;
  private @Nullable String lastFailure;

  /** Files that can't be read or moved, with why. */
  private final Map<String, String> unreadable = new HashMap<>();

  /** Files that were taken in and could not be moved, so that they are not taken in again. */
  private final Map<String, Taken> unmoved = new HashMap<>();

  /** What has become of a file that was written at a time. */
  private record Taken(long writtenAtMillis, List<String> refused) {}

  InboxReader(
      String channel,
      Inbox inbox,
      Duration every,
      DocumentIntake.Way way,
      Senders senders,
      DocumentIntake intake,
      KnownOrders orders,
      SupplyStatus status) {
    this.channel = channel;
    this.inbox = inbox;
    this.every = every;
    this.way = way;
    this.senders = senders;
    this.intake = intake;
    this.orders = orders;
    this.status = status;
    this.loop =
        new RetryingLoop(
            "supply-inbox-" + channel, this::follow, RetryingLoop.BEFORE_NEXT_TRY, this::failed);
  }

  void start() {
    loop.start();
  }

  /** Asks for the end; {@link #join} waits for it. */
  void stop() {
    loop.stop();
    stopped.countDown();
  }

  void join(Duration patience) {
    loop.join(patience);
  }

  private void follow() throws InterruptedException {
    while (!loop.isStopped() && !orders.awaitLoaded(POLL)) {
      LOG.debug("waiting for the orders");
    }
    while (!loop.isStopped()) {
      boolean more = readAll();
      status.unreadAnswers(channel, unreadable.size() + (lastFailure == null ? 0 : 1));
      if (!more) {
        stopped.await(every.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Returns whether there may be more at once. */
  private boolean readAll() {
    List<String> names;
    try {
      // Those that can't be read lie in front of others for good.
      names = inbox.names(FILES_AT_A_TIME + unreadable.size());
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      told("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
      return false;
    }
    unreadable.keySet().retainAll(names);
    unmoved.keySet().retainAll(names);
    if (lastFailure != null) {
      lastFailure = null;
      LOG.info("The answers of {} are read again", channel);
    }
    int read = 0;
    for (String name : names) {
      if (loop.isStopped()) {
        return false;
      }
      read += isRead(name) ? 1 : 0;
    }
    return read >= FILES_AT_A_TIME;
  }

  /** One file that can't be read or moved holds up no other. */
  private boolean isRead(String name) {
    try {
      read(name);
      unreadable.remove(name);
      return true;
    } catch (KafkaException | IllegalStateException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      String reason =
          OneLine.of("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()), MAX_REASON);
      if (!reason.equals(unreadable.put(name, reason))) {
        LOG.error(
            "{} of {} can't be read or moved, and is tried again: {}",
            OneLine.quoted(name),
            channel,
            reason);
      }
      return false;
    }
  }

  private void read(String name) throws IOException {
    long writtenAtMillis = inbox.writtenAtMillis(name);
    Taken before = unmoved.get(name);
    Taken taken =
        before == null || before.writtenAtMillis() != writtenAtMillis
            ? new Taken(writtenAtMillis, taken(name, writtenAtMillis))
            : before;
    unmoved.put(name, taken);
    if (taken.refused().isEmpty()) {
      inbox.keep(name);
    } else {
      refuse(name, taken.refused());
    }
    unmoved.remove(name);
  }

  /** What of a file is refused. */
  private List<String> taken(String name, long writtenAtMillis) throws IOException {
    byte[] bytes = inbox.read(name, AnswerForm.MAX_BYTES);
    DocumentIntake.Incoming incoming =
        new DocumentIntake.Incoming(channel, name, way, senders, writtenAtMillis, bytes);
    // All of a large one lies in the folder of what was refused.
    return bytes.length > AnswerForm.MAX_BYTES
        ? intake.refuseLarge(incoming, AnswerForm.MAX_BYTES)
        : intake.take(incoming);
  }

  private void refuse(String name, List<String> reasons) throws IOException {
    LOG.warn(
        "{} of {} is refused: {}",
        OneLine.quoted(name),
        channel,
        OneLine.of(String.join("; ", reasons), MAX_REASON));
    inbox.refuse(name, String.join("\n", reasons));
  }

  private void failed(RuntimeException failure) {
    told(String.valueOf(failure.getMessage()));
  }

  private void told(String reason) {
    String line = OneLine.of(reason, MAX_REASON);
    if (!line.equals(lastFailure)) {
      lastFailure = line;
      status.unreadAnswers(channel, unreadable.size() + 1);
      LOG.error("The answers of {} can't be read, and are tried again: {}", channel, line);
    }
  }
}

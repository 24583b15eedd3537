package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.channel.Inbox;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the answers that a partner puts into a place, from time to time, in a thread of its own. A
 * file is moved once Kafka has what it says; one that was read and not moved is read again, and is
 * the same events.
 */
final class InboxReader {
  private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);
  private static final int FILES_AT_A_TIME = 100;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MAX_REASON = 300;

  /** Enough to see what it is; all of it lies in the folder of what was refused. */
  private static final int KEPT_OF_LARGE_BYTES = 64 << 10;

  private final String channel;
  private final Inbox inbox;
  private final Duration every;
  private final DocumentIntake.Way way;
  private final @Nullable String cameFrom;
  private final DocumentIntake intake;
  private final KnownOrders orders;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final RetryingLoop loop;
  private @Nullable String lastFailure;

  InboxReader(
      String channel,
      Inbox inbox,
      Duration every,
      DocumentIntake.Way way,
      @Nullable String cameFrom,
      DocumentIntake intake,
      KnownOrders orders) {
    this.channel = channel;
    this.inbox = inbox;
    this.every = every;
    this.way = way;
    this.cameFrom = cameFrom;
    this.intake = intake;
    this.orders = orders;
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
      if (!more) {
        stopped.await(every.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Returns whether there may be more at once. */
  private boolean readAll() {
    try {
      List<String> names = inbox.names(FILES_AT_A_TIME);
      for (String name : names) {
        if (loop.isStopped()) {
          return false;
        }
        read(name);
      }
      if (lastFailure != null) {
        lastFailure = null;
        LOG.info("The answers of {} are read again", channel);
      }
      return names.size() == FILES_AT_A_TIME;
    } catch (IOException e) {
      told("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
      return false;
    }
  }

  private void read(String name) throws IOException {
    byte[] bytes = inbox.read(name, AnswerForm.MAX_BYTES);
    if (bytes.length > AnswerForm.MAX_BYTES) {
      refuse(
          name,
          intake.refuseLarge(
              incoming(name, Arrays.copyOf(bytes, KEPT_OF_LARGE_BYTES)), AnswerForm.MAX_BYTES));
      return;
    }
    List<String> refused = intake.take(incoming(name, bytes));
    if (refused.isEmpty()) {
      inbox.keep(name);
    } else {
      refuse(name, refused);
    }
  }

  private DocumentIntake.Incoming incoming(String name, byte[] bytes) throws IOException {
    return new DocumentIntake.Incoming(
        channel, name, way, cameFrom, inbox.writtenAtMillis(name), bytes);
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
      LOG.error("The answers of {} can't be read, and are tried again: {}", channel, line);
    }
  }
}

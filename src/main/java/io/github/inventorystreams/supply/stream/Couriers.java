package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.channel.Letter;
import io.github.inventorystreams.supply.channel.SupplierChannel;
import io.github.inventorystreams.supply.delivery.Attempt;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries documents to their suppliers, in threads of their own: a partner who takes long holds up
 * nobody else. Before a document goes, it is published that it is attempted, with its hash.
 */
final class Couriers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
  private static final int AT_A_TIME = 32;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int MAX_REASON = 500;

  /** Makes the document of a delivery. */
  @FunctionalInterface
  interface Documents {
    /**
     * The document.
     *
     * @throws IncompleteOrderException with what is not set
     */
    OrderDocument of(int partition, Delivery delivery);
  }

  /** Takes what a supplier has answered to a document at once. */
  @FunctionalInterface
  interface Answers {
    /** Returns once it is kept. */
    void taken(Delivery delivery, byte[] answer);
  }

  /** What is missing for a document. The message is one line. */
  static final class IncompleteOrderException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    IncompleteOrderException(List<String> missing) {
      super(String.join("; ", missing));
    }
  }

  /** How an attempt has ended. */
  record Result(int partition, Delivery tried, Attempt attempt) {}

  private final Map<String, ? extends SupplierChannel> channels;
  private final Documents documents;
  private final Answers answers;
  private final SupplyProducer producer;
  private final InstantSource clock;
  private final ExecutorService threads;
  private final AtomicInteger underWay = new AtomicInteger();
  private final ConcurrentLinkedQueue<Result> results = new ConcurrentLinkedQueue<>();

  /**
   * @param channels by name
   */
  Couriers(
      Map<String, ? extends SupplierChannel> channels,
      Documents documents,
      Answers answers,
      SupplyProducer producer,
      InstantSource clock) {
    this.channels = Map.copyOf(channels);
    this.documents = documents;
    this.answers = answers;
    this.producer = producer;
    this.clock = clock;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            AT_A_TIME,
            work -> {
              Thread thread = new Thread(work, "supply-courier-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** How many more can go at once. */
  int free() {
    return AT_A_TIME - underWay.get();
  }

  /** Carries one; its result is among {@link #results} once it has ended. */
  void carry(int partition, Delivery delivery) {
    underWay.incrementAndGet();
    threads.execute(
        () -> {
          Result result;
          try {
            result = carried(partition, delivery);
          } catch (RuntimeException e) {
            LOG.error("{} could not be sent", delivery.key(), e);
            result = new Result(partition, delivery, new Attempt.Failed(reason(e), null));
          }
          results.add(result);
          underWay.decrementAndGet();
        });
  }

  /** What has ended since the last call. */
  List<Result> results() {
    List<Result> ended = new ArrayList<>();
    for (Result next = results.poll(); next != null; next = results.poll()) {
      ended.add(next);
    }
    return ended;
  }

  /** Whoever is responsible now reads the deliveries as they are published. */
  void forgetResults() {
    results.clear();
  }

  private Result carried(int partition, Delivery delivery) {
    @Nullable SupplierChannel channel = channels.get(delivery.key().channel());
    if (channel == null) {
      return new Result(
          partition,
          delivery,
          new Attempt.Incomplete(
              "there is no channel %s in the file of suppliers"
                  .formatted(delivery.key().channel())));
    }
    if (!channel.takes(delivery.kind())) {
      return new Result(partition, delivery, notInThisForm(delivery));
    }
    Letter letter;
    try {
      OrderDocument document = document(partition, delivery);
      List<String> missing = channel.missing(document);
      if (!missing.isEmpty()) {
        throw new IncompleteOrderException(missing);
      }
      letter = channel.letter(document).tracedBy(delivery.trace());
    } catch (IllegalArgumentException e) {
      return new Result(partition, delivery, new Attempt.Incomplete(reason(e)));
    }
    Delivery attempted = delivery.attempted(letter.document(), letter.hash(), clock.millis());
    try {
      producer.deliveries(partition, List.of(attempted));
    } catch (KafkaException e) {
      return new Result(partition, delivery, new Attempt.Failed("Kafka: " + reason(e), null));
    }
    Attempt attempt = channel.send(letter, clock.millis(), attempted.isRepeated());
    if (attempt instanceof Attempt.Taken taken && taken.answer() != null) {
      try {
        answers.taken(attempted, taken.answer());
      } catch (KafkaException | IllegalStateException e) {
        // Sent once more, it is answered once more.
        return new Result(partition, attempted, new Attempt.Failed("Kafka: " + reason(e), null));
      }
    }
    return new Result(partition, attempted, attempt);
  }

  private OrderDocument document(int partition, Delivery delivery) {
    OrderDocument made = delivery.document();
    return made == null ? documents.of(partition, delivery) : made;
  }

  private static Attempt notInThisForm(Delivery delivery) {
    return switch (delivery.kind()) {
      case REMINDER -> new Attempt.Needless("this way has no reminders");
      case ORDER, CANCELLATION ->
          new Attempt.Refused(
              "this way has no document for it: tell the supplier by mail or by phone");
    };
  }

  private static String reason(RuntimeException e) {
    return OneLine.of(String.valueOf(e.getMessage()), MAX_REASON);
  }

  /** Waits a while for what is on its way. */
  void awaitIdle(Duration longest) {
    long endNanos = System.nanoTime() + longest.toNanos();
    while (underWay.get() > 0 && System.nanoTime() < endNanos) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** Breaks off what is still on its way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

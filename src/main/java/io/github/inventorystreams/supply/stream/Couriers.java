package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.channel.Letter;
import io.github.inventorystreams.supply.channel.SupplierChannel;
import io.github.inventorystreams.supply.delivery.Attempt;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryKey;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries documents to their suppliers, in threads of their own, so many of each channel at once: a
 * partner who takes long holds up nobody else. Before a document goes, it is published that it is
 * attempted, with its hash.
 */
final class Couriers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
  private static final int AT_A_TIME = 16;
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

  /** How far a document is that was given to a courier. */
  private enum Stage {
    BEING_MADE,
    BEGUN,
    CALLED_BACK
  }

  /** How an attempt has ended. */
  record Result(int partition, Delivery tried, Attempt attempt) {}

  private final Map<String, ? extends SupplierChannel> channels;
  private final Documents documents;
  private final Answers answers;
  private final SupplyProducer producer;
  private final InstantSource clock;
  private final ExecutorService threads;
  private final ConcurrentMap<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final ConcurrentMap<DeliveryKey, Stage> stages = new ConcurrentHashMap<>();
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
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "supply-courier-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** How many more can go at once by a channel. */
  int room(String channel) {
    return AT_A_TIME - underWay(channel).get();
  }

  private AtomicInteger underWay(String channel) {
    return underWay.computeIfAbsent(channel, name -> new AtomicInteger());
  }

  /** Carries one; its result is among {@link #results} once it has ended. */
  void carry(int partition, Delivery delivery) {
    AtomicInteger ofChannel = underWay(delivery.key().channel());
    ofChannel.incrementAndGet();
    stages.put(delivery.key(), Stage.BEING_MADE);
    threads.execute(
        () -> {
          Result result =
              new Result(partition, delivery, new Attempt.Failed("it could not be sent", null));
          try {
            result = carried(partition, delivery);
          } finally {
            stages.remove(delivery.key());
            results.add(result);
            ofChannel.decrementAndGet();
          }
        });
  }

  /**
   * A document does not have to go any more. Either it does not, or that it was begun to be sent is
   * published already.
   */
  void callBack(DeliveryKey key) {
    stages.computeIfPresent(
        key, (same, stage) -> stage == Stage.BEING_MADE ? Stage.CALLED_BACK : stage);
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
    } catch (RuntimeException e) {
      LOG.error("{} can't be made", delivery.key(), e);
      return new Result(partition, delivery, new Attempt.Failed(reason(e), null));
    }
    Delivery attempted = delivery.attempted(letter.document(), letter.hash(), clock.millis());
    Attempt attempt;
    try {
      if (!begin(partition, attempted)) {
        return new Result(partition, delivery, new Attempt.CalledBack());
      }
      attempt = sent(channel, letter, attempted);
    } catch (KafkaException | IllegalStateException e) {
      // Sent once more, it is answered once more.
      attempt = new Attempt.Failed("Kafka: " + reason(e), null);
    } catch (RuntimeException e) {
      LOG.error("{} could not be sent", delivery.key(), e);
      attempt = new Attempt.Failed(reason(e), null);
    }
    return new Result(partition, attempted, attempt);
  }

  /** Publishes that it is begun to be sent, unless it was called back before. */
  private boolean begin(int partition, Delivery attempted) {
    Stage now =
        stages.computeIfPresent(
            attempted.key(),
            (key, stage) -> {
              if (stage == Stage.BEING_MADE) {
                producer.deliveries(partition, List.of(attempted));
                return Stage.BEGUN;
              }
              return stage;
            });
    return now == Stage.BEGUN;
  }

  private Attempt sent(SupplierChannel channel, Letter letter, Delivery attempted) {
    Attempt attempt = channel.send(letter, clock.millis(), attempted.isRepeated());
    if (attempt instanceof Attempt.Taken taken && taken.answer() != null) {
      answers.taken(attempted, taken.answer());
    }
    return attempt;
  }

  private OrderDocument document(int partition, Delivery delivery) {
    OrderDocument made = delivery.document();
    return made == null ? documents.of(partition, delivery) : made;
  }

  private static Attempt notInThisForm(Delivery delivery) {
    return switch (delivery.kind()) {
      case REMINDER -> new Attempt.Needless("this way has no reminders");
      case ORDER, LINE_CANCELLATION, CANCELLATION ->
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
    while (underWay.values().stream().anyMatch(each -> each.get() > 0)
        && !Thread.currentThread().isInterrupted()
        && System.nanoTime() < endNanos) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** Breaks off what is still on its way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

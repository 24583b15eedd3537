package io.github.inventorystreams.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.log.FirstFailure;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes what it may, at an even pace, and keeps a ledger of it. It waits out any outage: what
 * it has sent arrives once and in order.
 */
final class Feed implements AutoCloseable {
  private static final int TURNS_PER_SECOND = 50;
  private static final Duration MAX_WAIT = Duration.ofMinutes(10);

  private final Producer<byte[], byte[]> producer;
  private final String events;
  private final String settings;
  private final Iterator<Message> messages;
  private final int perTurn;
  private final Semaphore allowed = new Semaphore(0);
  private final FirstFailure failure = new FirstFailure();
  private final List<Message> sent = Collections.synchronizedList(new ArrayList<>());
  private final Map<Place, Message> refused = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Future<?> turns;
  private volatile boolean over;

  /** Where a record lies in the topic. */
  record Place(int partition, long offset) {}

  Feed(String bootstrapServers, Topics topics, Iterator<Message> messages, int perSecond) {
    this.producer = producer(bootstrapServers);
    this.events = topics.stockEvents().get(0);
    this.settings = topics.skuSettings();
    this.messages = messages;
    this.perTurn = perSecond / TURNS_PER_SECOND;
    this.turns =
        clock.scheduleWithFixedDelay(this::turn, 0, 1000 / TURNS_PER_SECOND, TimeUnit.MILLISECONDS);
  }

  private static Producer<byte[], byte[]> producer(String bootstrapServers) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("bootstrap.servers", bootstrapServers);
    properties.put("acks", "all");
    properties.put("enable.idempotence", true);
    properties.put("max.block.ms", MAX_WAIT.toMillis());
    properties.put("delivery.timeout.ms", (int) MAX_WAIT.toMillis());
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private void turn() {
    for (int i = 0; i < perTurn && messages.hasNext() && allowed.tryAcquire(); i++) {
      send(messages.next());
    }
    over = !messages.hasNext();
  }

  /** Sends a record now. Not to be called while others may be sent at the pace. */
  void send(Message message) {
    sent.add(message);
    var unused =
        producer.send(
            new ProducerRecord<>(
                message.meaning() instanceof Message.LowAt ? settings : events,
                message.key(),
                message.value()),
            (place, exception) -> {
              failure.onCompletion(place, exception);
              if (exception == null && message.meaning() instanceof Message.Refused) {
                refused.put(new Place(place.partition(), place.offset()), message);
              }
            });
  }

  /** Sends records as fast as it can, all before the next that go at the pace. */
  void sendAtOnce(List<Message> burst) {
    Future<?> done = clock.submit(() -> burst.forEach(this::send));
    try {
      done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
    flush();
  }

  /** Sends to another topic now. */
  void send(String other, String key, String value) {
    var unused = producer.send(new ProducerRecord<>(other, utf8(key), utf8(value)), failure);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** Lets further records go. */
  void allow(int records) {
    allowed.release(records);
  }

  /** Waits until so many have been sent in all, or all that there are. */
  void awaitSent(int records) {
    await()
        .atMost(MAX_WAIT)
        .until(
            () -> {
              check();
              return sent.size() >= records || over;
            });
  }

  /** Waits until all has been sent that may be. */
  void awaitIdle() {
    await().atMost(MAX_WAIT).until(() -> allowed.availablePermits() == 0 || over);
    flush();
  }

  /** Sends the rest at once and waits until the broker has everything. */
  void finish() {
    allow(Integer.MAX_VALUE / 2);
    awaitSent(Integer.MAX_VALUE);
    turns.cancel(false);
    flush();
  }

  /** Waits until the broker has what was sent. */
  void flush() {
    producer.flush();
    check();
  }

  private void check() {
    Exception failed = failure.get();
    if (failed != null) {
      throw new AssertionError("the broker did not take a record", failed);
    }
  }

  int count() {
    return sent.size();
  }

  /** All that was sent, in order. */
  List<Message> sent() {
    return List.copyOf(sent);
  }

  /** What must be refused, by where it lies. */
  Map<Place, Message> refused() {
    return refused;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    producer.close(Duration.ofSeconds(5));
  }
}

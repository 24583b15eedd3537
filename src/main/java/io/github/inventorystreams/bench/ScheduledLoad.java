package io.github.inventorystreams.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.log.FirstFailure;
import io.github.inventorystreams.play.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of a load by a schedule, with the defaults of Kafka's producer, as the tills of a
 * shop have it.
 */
public final class ScheduledLoad implements AutoCloseable {
  private static final long MILLI_NANOS = 1_000_000;

  private final LoadSchedule schedule;
  private final ShopProfile shop;
  private final InstantSource clock;
  private final String topic;
  private final Producer<byte[], byte[]> producer;
  private final FirstFailure failure = new FirstFailure();
  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
  private final JsonWriter json = new JsonWriter();
  private final Thread thread = new Thread(this::publish, "load");
  private volatile long startNanos;
  private volatile boolean stopped;

  /**
   * A load that has not begun.
   *
   * @param shop without the SKUs that are probes
   * @param clock gives the events their time
   */
  public ScheduledLoad(
      Cluster cluster, LoadSchedule schedule, ShopProfile shop, InstantSource clock) {
    this.schedule = schedule;
    this.shop = shop;
    this.clock = clock;
    this.topic = cluster.topics().stockEvents().get(0);
    Map<String, Object> properties = new HashMap<>(cluster.clientProperties());
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    thread.setUncaughtExceptionHandler((any, failed) -> thrown.compareAndSet(null, failed));
  }

  /** Publishes what has to be there before the load, one event for each probe. */
  public void prepare() {
    for (int probe = 0; probe < schedule.probes(); probe++) {
      send(LastUnitSales.count(probe, clock.millis()));
    }
    producer.flush();
    check();
  }

  /**
   * Begins to publish, in a thread of its own: each event when it is due, or as soon after it as it
   * goes.
   *
   * @return when the first one is due, by {@link System#nanoTime}
   */
  public long start() {
    startNanos = System.nanoTime();
    thread.start();
    return startNanos;
  }

  /**
   * Looks whether all goes well.
   *
   * @throws BenchException if the broker does not take the events
   */
  public void check() {
    Throwable failed = failure.get() == null ? thrown.get() : failure.get();
    if (failed != null) {
      throw new BenchException("The events can't be published: " + failed.getMessage(), failed);
    }
  }

  /** Waits until all is published. */
  public void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    check();
  }

  private void publish() {
    Instant start = clock.instant();
    Duration span = Duration.ofNanos(schedule.dueNanos(schedule.events()));
    Iterator<StockEvent> others = new ShopEvents(schedule.others(), shop, start, span).iterator();
    int probe = 0;
    for (long event = 0; event < schedule.events() && !stopped && failure.get() == null; event++) {
      long dueNanos = schedule.dueNanos(event);
      await(startNanos + dueNanos);
      if (schedule.isProbe(event)) {
        send(LastUnitSales.sale(probe, start.toEpochMilli() + dueNanos / MILLI_NANOS));
        probe++;
      } else {
        send(others.next());
      }
    }
    producer.flush();
  }

  private void send(StockEvent event) {
    byte[] key = event.header().book().sku().getBytes(UTF_8);
    var unused = producer.send(new ProducerRecord<>(topic, key, json.write(event)), failure);
  }

  private static void await(long nanos) {
    for (long early = nanos - System.nanoTime(); early > 0; early = nanos - System.nanoTime()) {
      LockSupport.parkNanos(early);
    }
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close();
  }
}

package io.github.inventorystreams.notify.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.StockNews;
import io.github.inventorystreams.notify.SuppliedBy;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The context of the warnings: which of them somebody has acknowledged, and where a route asks for
 * it, who else supplies what. Read as a whole by every instance. Thread-safe.
 */
final class WarningContext implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarningContext.class);
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long BEFORE_NEXT_TRY_SECONDS = 5;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Map<String, SuppliedBy> suppliers = new ConcurrentHashMap<>();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Object> properties;
  private final String acknowledgements;
  private final List<String> topics = new ArrayList<>();
  private final Thread thread;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> current;

  WarningContext(Map<String, Object> clientProperties, Topics topics, boolean withSuppliers) {
    this.properties = new HashMap<>(clientProperties);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.acknowledgements = topics.acknowledgements();
    this.topics.add(acknowledgements);
    if (withSuppliers) {
      this.topics.add(topics.skuSettings());
    }
    this.thread = new Thread(this::run, "notify-lookups");
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Waits a while for what was there at the start. */
  boolean awaitLoaded(Duration longest) throws InterruptedException {
    return loaded.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isAcknowledged(String warningId) {
    return acknowledged.contains(warningId);
  }

  /**
   * Who else than the supplier that it names can deliver what something is about; none if none is
   * known, or nobody asks for them.
   */
  List<String> suppliers(News news) {
    return news instanceof StockNews stock ? suppliers(stock.warning().book()) : List.of();
  }

  private List<String> suppliers(BookKey book) {
    return suppliers
        .getOrDefault(book.toString(), SuppliedBy.NOT_SAID)
        .orElse(suppliers.getOrDefault(book.sku(), SuppliedBy.NOT_SAID))
        .all();
  }

  @Override
  public void close() {
    closed.countDown();
    KafkaConsumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      do {
        follow();
      } while (!closed.await(BEFORE_NEXT_TRY_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      current = consumer;
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> goal = consumer.endOffsets(partitions);
      while (closed.getCount() > 0) {
        consumer.poll(POLL).forEach(this::read);
        if (loaded.getCount() > 0
            && goal.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
          loaded.countDown();
        }
      }
    } catch (WakeupException e) {
      LOG.debug("reading ends");
    } catch (KafkaException e) {
      LOG.error("Acknowledgements can't be read, and are tried again: {}", e.getMessage());
    } finally {
      current = null;
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    if (message.key() == null) {
      return;
    }
    String key = new String(message.key(), UTF_8);
    if (!message.topic().equals(acknowledgements)) {
      SuppliedBy said = message.value() == null ? SuppliedBy.NOT_SAID : suppliedBy(message.value());
      if (said.equals(SuppliedBy.NOT_SAID)) {
        suppliers.remove(key);
      } else {
        suppliers.put(key, said);
      }
    } else if (message.value() == null) {
      acknowledged.remove(key);
    } else {
      acknowledged.add(key);
    }
  }

  private static SuppliedBy suppliedBy(byte[] settings) {
    try {
      JsonNode root = MAPPER.readTree(settings);
      return new SuppliedBy(root.path("supplierId").asText(null), listed(root.path("suppliers")));
    } catch (IOException e) {
      LOG.debug("settings that are no JSON", e);
      return SuppliedBy.NOT_SAID;
    }
  }

  private static @Nullable List<String> listed(JsonNode suppliers) {
    return suppliers.isArray()
        ? StreamSupport.stream(suppliers.spliterator(), false)
            .sorted(Comparator.comparingInt(supplier -> supplier.path("priority").asInt()))
            .map(supplier -> supplier.path("supplierId").asText("").intern())
            .filter(supplierId -> !supplierId.isEmpty())
            .toList()
        : null;
  }
}

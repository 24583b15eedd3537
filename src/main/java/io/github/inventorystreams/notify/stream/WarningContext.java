package io.github.inventorystreams.notify.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.log.TopicFollower;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.StockNews;
import io.github.inventorystreams.notify.SuppliedBy;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The context of the warnings: which of them somebody has acknowledged, and where a route asks for
 * it, who else supplies what. Read as a whole by every instance. Thread-safe.
 */
final class WarningContext implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarningContext.class);
  private static final JsonMapper MAPPER = JsonLimits.LARGE.mapper().build();

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Map<String, SuppliedBy> suppliers = new ConcurrentHashMap<>();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final String acknowledgements;
  private final TopicFollower follower;

  WarningContext(Map<String, Object> clientProperties, Topics topics, boolean withSuppliers) {
    this.acknowledgements = topics.acknowledgements();
    List<String> read = new ArrayList<>(List.of(acknowledgements));
    if (withSuppliers) {
      read.add(topics.skuSettings());
    }
    this.follower =
        new TopicFollower(
            "notify-lookups",
            () -> CommittedConsumer.open(clientProperties),
            read,
            RetryingLoop.BEFORE_NEXT_TRY,
            this::read);
  }

  void start() {
    follower.start();
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
    follower.close();
  }

  private void read(ConsumerRecords<byte[], byte[]> records, DoubleSupplier progress) {
    records.forEach(this::read);
    if (loaded.getCount() > 0 && progress.getAsDouble() == 1) {
      loaded.countDown();
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

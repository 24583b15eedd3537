package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for a commit is in the changelog of the records that caused it. */
class CommitSignalsTest {
  private static final String SIGNAL = "signal";
  private static final String TOTAL = "total";

  @TempDir private Path directory;

  private final CommitSignals signals = new CommitSignals();
  private int writes;

  /** Adds up in memory, and writes the sum when a commit is at hand. */
  private final class Adder extends ContextualProcessor<String, String, String, String> {
    private BeforeCommit commit;
    private long sum;

    @Override
    public void init(ProcessorContext<String, String> context) {
      super.init(context);
      KeyValueStore<String, Long> total = context.getStateStore(TOTAL);
      commit = signals.open(SIGNAL, context);
      commit.add(
          () -> {
            writes++;
            total.put("sum", sum);
          });
    }

    @Override
    public void process(Record<String, String> record) {
      for (String number : record.value().split(" ")) {
        sum += Long.parseLong(number);
        commit.arm();
      }
    }

    @Override
    public void close() {
      signals.close(SIGNAL, context());
    }
  }

  private TopologyTestDriver driver(long cacheBytes) {
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            "signals",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            "nowhere:1",
            StreamsConfig.STATE_DIR_CONFIG,
            directory.toString(),
            StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
            cacheBytes));
    Topology topology = new Topology();
    topology.addSource("in", new StringDeserializer(), new StringDeserializer(), "in");
    topology.addProcessor("adder", Adder::new, "in");
    topology.addStateStore(signals.store(SIGNAL), "adder");
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(TOTAL), Serdes.String(), Serdes.Long())
            .withCachingDisabled(),
        "adder");
    return new TopologyTestDriver(topology, properties);
  }

  private static void pipe(TopologyTestDriver driver, String numbers) {
    driver
        .createInputTopic("in", new StringSerializer(), new StringSerializer())
        .pipeInput("key", numbers);
  }

  /** The driver commits after each record; without room in the cache the signal comes at once. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1 << 20})
  void whatIsAddedUpIsStoredByTheCommit(long cacheBytes) {
    try (TopologyTestDriver driver = driver(cacheBytes)) {
      pipe(driver, "1 2 3");
      assertThat(driver.<String, Long>getKeyValueStore(TOTAL).get("sum")).isEqualTo(6);
      pipe(driver, "4");
      assertThat(driver.<String, Long>getKeyValueStore(TOTAL).get("sum")).isEqualTo(10);
    }
  }

  @Test
  void severalChangesAreOneWriteInOneCommit() {
    try (TopologyTestDriver driver = driver(1 << 20)) {
      pipe(driver, "1 2 3");
      assertThat(writes).isEqualTo(1);
      pipe(driver, "4 5");
      assertThat(writes).isEqualTo(2);
    }
  }
}

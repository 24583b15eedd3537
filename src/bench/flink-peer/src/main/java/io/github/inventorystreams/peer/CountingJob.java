package io.github.inventorystreams.peer;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job: events from Kafka, the stock of each SKU in keyed state, levels to Kafka. It runs until
 * it is stopped.
 */
final class CountingJob {
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(5);
  // Those of the product's clients.
  private static final int BATCH_BYTES = 128 * 1024;
  private static final int LINGER_MILLIS_EXACTLY_ONCE = 100;
  private static final int LINGER_MILLIS_AT_LEAST_ONCE = 5;

  private CountingJob() {}

  /** Starts it in this process. */
  static JobClient start(Options options) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(
            options.threads(), configuration(options));
    environment
        .fromSource(source(options), WatermarkStrategy.noWatermarks(), "events")
        .keyBy(change -> change.f0, Types.STRING)
        .process(new StockCounter())
        .returns(Types.TUPLE(Types.STRING, Types.LONG))
        .sinkTo(sink(options));
    return environment.executeAsync("mere counting");
  }

  private static Configuration configuration(Options options) {
    Configuration configuration = new Configuration();
    configuration.set(
        StateBackendOptions.STATE_BACKEND,
        options.state().equals("heap") ? "hashmap" : options.state());
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, options.checkpoints());
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, options.commitInterval());
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
        options.exactlyOnce() ? CheckpointingMode.EXACTLY_ONCE : CheckpointingMode.AT_LEAST_ONCE);
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    configuration.set(CoreOptions.TMP_DIRS, options.localDirectory());
    configuration.set(
        TaskManagerOptions.MANAGED_MEMORY_SIZE, new MemorySize(options.rocksDbBytes()));
    // Nothing is changed after it was handed on, so that nothing need be copied.
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    // A job that begins again would count again what was not committed.
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return configuration;
  }

  private static KafkaSource<Tuple3<String, Long, Boolean>> source(Options options) {
    return KafkaSource.<Tuple3<String, Long, Boolean>>builder()
        .setBootstrapServers(options.bootstrapServers())
        .setTopics(options.input())
        .setGroupId(options.output())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setValueOnlyDeserializer(new EventReader())
        .setProperty("isolation.level", "read_committed")
        .setProperty("max.poll.records", "1000")
        .build();
  }

  private static KafkaSink<Tuple2<String, Long>> sink(Options options) {
    return KafkaSink.<Tuple2<String, Long>>builder()
        .setBootstrapServers(options.bootstrapServers())
        .setRecordSerializer(new LevelWriter(options.output()))
        .setDeliveryGuarantee(options.guarantee())
        .setTransactionalIdPrefix(options.output())
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setProperty("transaction.timeout.ms", Long.toString(TRANSACTION_TIMEOUT.toMillis()))
        .setProperty("batch.size", Integer.toString(BATCH_BYTES))
        .setProperty(
            "linger.ms",
            Integer.toString(
                options.exactlyOnce() ? LINGER_MILLIS_EXACTLY_ONCE : LINGER_MILLIS_AT_LEAST_ONCE))
        .build();
  }
}

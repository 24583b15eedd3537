package io.github.inventorystreams.stages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.log.RecordFields;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A processor around a stage, by which the lines of the log that tell of a failure bear the task
 * and the record that failed. Lines of records that do not fail are rare and name it themselves:
 * fields that are set for each record would cost each of them.
 */
public final class NamedFailures<V> implements Processor<byte[], V, byte[], Object> {
  private final Processor<byte[], V, byte[], Object> stage;
  private final boolean keyedByBook;

  private ProcessorContext<byte[], Object> context;
  private @Nullable RecordFields shown;

  private NamedFailures(Processor<byte[], V, byte[], Object> stage, boolean keyedByBook) {
    this.stage = stage;
    this.keyedByBook = keyedByBook;
  }

  /** Around a stage whose keys may be anything. */
  public static <V> NamedFailures<V> of(Processor<byte[], V, byte[], Object> stage) {
    return new NamedFailures<>(stage, false);
  }

  /** Around a stage whose keys are {@code sku@location}, or {@code @} and a word. */
  public static <V> NamedFailures<V> ofBooks(Processor<byte[], V, byte[], Object> stage) {
    return new NamedFailures<>(stage, true);
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    stage.init(context);
  }

  @Override
  public void process(Record<byte[], V> record) {
    forget();
    try {
      stage.process(record);
    } catch (RuntimeException e) {
      shown = fields(record.key());
      shown.show();
      throw e;
    }
  }

  @Override
  public void close() {
    forget();
    stage.close();
  }

  /** A failure may pass, and the same thread go on. */
  private void forget() {
    if (shown != null) {
      shown.hide();
      shown = null;
    }
  }

  private RecordFields fields(byte @Nullable [] key) {
    // What timed work forwards has no place.
    RecordFields fields =
        context
            .recordMetadata()
            .filter(origin -> origin.topic() != null)
            .map(origin -> RecordFields.of(origin.topic(), origin.partition(), origin.offset()))
            .orElse(new RecordFields(Map.of()))
            .with("task", context.taskId().toString());
    String text = key == null || !keyedByBook ? "" : new String(key, UTF_8);
    int sku = text.indexOf('@');
    return sku < 1 ? fields : fields.with("sku", text.substring(0, sku));
  }
}

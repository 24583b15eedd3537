package io.github.inventorystreams.stages.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.LocationSettingsReader;
import io.github.inventorystreams.stages.DeadLetters;
import io.github.inventorystreams.stages.KeyPartitioning;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.RecordOrigins;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.SkuStageInput;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The processor that keys the settings of SKUs and locations by the books that they concern. */
public final class SettingsKeying implements Processor<byte[], byte[], byte[], Object> {
  private final String locationSettingsTopic;
  private final SettingsSinkNames outlets;
  private final ReadPositions positions;
  private final CheckedSkuSettings skuReader = new CheckedSkuSettings();
  private final LocationSettingsReader locationReader = new LocationSettingsReader();

  private ProcessorContext<byte[], Object> context;
  private ReadPositions.OfTask read;

  /**
   * @param locationSettingsTopic all other topics are read as settings of SKUs
   */
  public SettingsKeying(
      String locationSettingsTopic, SettingsSinkNames outlets, ReadPositions positions) {
    this.locationSettingsTopic = locationSettingsTopic;
    this.outlets = outlets;
    this.positions = positions;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    this.read = positions.open(context, context.getStateStore(StoreNames.SETTINGS_POSITIONS), null);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordOrigin origin = RecordOrigins.of(context);
    if (origin.topic().equals(locationSettingsTopic)) {
      handle(
          record,
          origin,
          locationReader.read(record.key(), record.value()),
          update ->
              forward(
                  record,
                  KeyPartitioning.broadcast("location"),
                  new SkuStageInput.Location(update.location(), update.settings())));
    } else {
      handle(
          record,
          origin,
          skuReader.read(record.key(), record.value()),
          update ->
              forward(
                  record,
                  update.sku().getBytes(UTF_8),
                  new SkuStageInput.Settings(update.sku(), update.location(), update.settings())));
    }
    read.processed();
  }

  private <T> void handle(
      Record<byte[], byte[]> record, RecordOrigin origin, Decoded<T> decoded, Consumer<T> use) {
    if (decoded instanceof Decoded.Valid<T> valid) {
      use.accept(valid.value());
    } else if (decoded instanceof Decoded.Clock<T> clock) {
      forward(
          record,
          KeyPartitioning.broadcast("tick"),
          new SkuStageInput.Tick(origin.topic(), origin.partition(), clock.atMillis()));
    } else if (decoded instanceof Decoded.Invalid<T> invalid) {
      context.forward(
          DeadLetters.of(record, origin, invalid.reason(), invalid.detail()),
          outlets.deadLetters());
    }
  }

  private void forward(Record<byte[], byte[]> record, byte[] key, SkuStageInput input) {
    context.forward(
        new Record<>(key, input, record.timestamp(), record.headers()), outlets.books());
  }
}

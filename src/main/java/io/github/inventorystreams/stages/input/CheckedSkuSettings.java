package io.github.inventorystreams.stages.input;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.json.SkuSettingsReader;
import io.github.inventorystreams.json.SkuSettingsUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic of SKU settings and refuses those that choose a forecast method which there is
 * not: a book would quietly be forecast by another one. May be shared between threads.
 */
public final class CheckedSkuSettings {
  private final SkuSettingsReader reader = new SkuSettingsReader();

  /**
   * What a record sets, a tick, or why it is neither.
   *
   * @param key {@code sku} or {@code sku@location}
   * @param value {@code null} = back to the wider settings
   */
  public Decoded<SkuSettingsUpdate> read(byte @Nullable [] key, byte @Nullable [] value) {
    Decoded<SkuSettingsUpdate> decoded = reader.read(key, value);
    String method =
        decoded instanceof Decoded.Valid<SkuSettingsUpdate> valid
            ? valid.value().settings().method()
            : null;
    return method == null || ForecastMethods.byName(method).isPresent()
        ? decoded
        : new Decoded.Invalid<>(
            DeadLetterReason.MALFORMED,
            "method must be one of %s, not %s"
                .formatted(String.join(", ", ForecastMethods.names()), OneLine.quoted(method)));
  }
}

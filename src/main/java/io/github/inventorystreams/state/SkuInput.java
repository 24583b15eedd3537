package io.github.inventorystreams.state;

import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockEvent;
import org.jspecify.annotations.Nullable;

/** What the keying stage hands to the books of a partition. */
public sealed interface SkuInput {

  /** Calls the case of this input's type. */
  void match(Cases cases);

  /** One action per type. */
  interface Cases {
    void event(Event event);

    void settings(Settings settings);

    void location(Location location);

    void tick(Tick tick);
  }

  /** Where a record was read first. */
  record Origin(String topic, int partition, long offset) {}

  /**
   * A stock event, with the record that brought it, in case the book refuses it.
   *
   * @param key the record's key as it was published
   * @param value the record's value as it was published
   */
  record Event(StockEvent event, Origin origin, byte @Nullable [] key, byte[] value)
      implements SkuInput {
    @Override
    public void match(Cases cases) {
      cases.event(this);
    }
  }

  /**
   * What was set for a SKU.
   *
   * @param location {@code null} = at all locations
   */
  record Settings(String sku, @Nullable String location, SkuSettings settings) implements SkuInput {
    @Override
    public void match(Cases cases) {
      cases.settings(this);
    }
  }

  /** What was set for a location. */
  record Location(String location, LocationSettings settings) implements SkuInput {
    @Override
    public void match(Cases cases) {
      cases.location(this);
    }
  }

  /** A tick that was read from a partition of an input topic. */
  record Tick(String topic, int partition, long atMillis) implements SkuInput {
    @Override
    public void match(Cases cases) {
      cases.tick(this);
    }
  }
}

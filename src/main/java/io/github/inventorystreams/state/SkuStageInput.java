package io.github.inventorystreams.state;

import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierTerms;
import org.jspecify.annotations.Nullable;

/**
 * A message to the books of a partition: from outside by the keying, or from the suppliers' desks.
 */
public sealed interface SkuStageInput {

  /** Calls the case of this input's type. */
  void match(Cases cases);

  /** One action per type. */
  interface Cases {
    void event(Event event);

    void watermark(Watermark watermark);

    void settings(Settings settings);

    void location(Location location);

    void tick(Tick tick);

    void line(Line line);

    void terms(Terms terms);

    void pooled(Pooled pooled);

    void closed(Closed closed);

    void reached(Reached reached);

    void unreadable(Unreadable record);
  }

  /**
   * A stock event.
   *
   * @param takenFromMillis the earliest time of an event that its source may still bring
   * @param late whether it is too late and is to count as demand of its day only
   */
  record Event(StockEvent event, RecordOrigin origin, long takenFromMillis, boolean late)
      implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.event(this);
    }
  }

  /**
   * The watermark of a partition of stock events: what is older by a window does not come from it
   * any more.
   *
   * @param source its name
   */
  record Watermark(String source, long atMillis) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.watermark(this);
    }
  }

  /**
   * A change of a SKU's settings.
   *
   * @param location {@code null} = at all locations
   */
  record Settings(String sku, @Nullable String location, SkuSettings settings)
      implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.settings(this);
    }
  }

  /** A change of a location's settings. */
  record Location(String location, LocationSettings settings) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.location(this);
    }
  }

  /** A tick that was read from a partition of an input topic. */
  record Tick(String topic, int partition, long atMillis) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.tick(this);
    }
  }

  /** What a supplier's desk says of an order line, or of a proposal that got nothing. */
  record Line(OrderLineEvent line) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.line(this);
    }
  }

  /** The terms of a supplier, from the next review on. */
  record Terms(SupplierTerms terms) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.terms(this);
    }
  }

  /** The pooled sales of a supplier's SKUs, which hold from the next review on. */
  record Pooled(String supplierId, PooledSales sales) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.pooled(this);
    }
  }

  /**
   * The statement that all rounds up to an instant are closed in one partition of the supplier
   * stage.
   *
   * @param partition of the supplier stage
   */
  record Closed(long upToMillis, int partition) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.closed(this);
    }
  }

  /**
   * The statement that all that a rebuild waits for of a source has been sent.
   *
   * @param source its name
   */
  record Reached(String source) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.reached(this);
    }
  }

  /**
   * A record on the way back that no desk of this version has written.
   *
   * @param value as it lies in Kafka
   * @param detail what is wrong with it
   */
  record Unreadable(byte @Nullable [] value, String detail) implements SkuStageInput {
    @Override
    public void match(Cases cases) {
      cases.unreadable(this);
    }
  }
}

package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning;
import java.util.List;

/** Read models for tests of what shows them. */
public final class SampleModel {
  private SampleModel() {}

  /** A shop in which a SKU {@code A} at {@code DC1} is low, by a warning {@code A@DC1#1}. */
  public static ReadModel withAWarning() {
    ReadModel model = new ReadModel(SampleTerms.defaults("EUR"));
    LowStockWarning low =
        ReadShop.warning("A", LowStockWarning.Kind.LOW, LowStockWarning.State.RAISED);
    model.apply(List.of(state -> state.warning(low)));
    model.refresh();
    return model;
  }
}

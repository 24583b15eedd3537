package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.document.DocumentKind;
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

  /** All topics of the shop have been read to their ends once. */
  public static void loaded(ReadModel model) {
    model.loaded(1);
  }

  /** A shop with one order {@code PO-1} of ten units to {@code S1}, as it stands in a revision. */
  public static ReadModel withAnOrder(int revision, LineProgress progress) {
    ReadModel model = new ReadModel(SampleTerms.defaults("EUR"));
    revise(model, revision, progress);
    return model;
  }

  /** The order of the shop goes on. */
  public static void revise(ReadModel model, int revision, LineProgress progress) {
    model.apply(
        List.of(
            state -> {
              for (int each = 1; each <= revision; each++) {
                ReadShop.add(state, ReadShop.order(each, 10, progress));
              }
            }));
    model.refresh();
  }

  /** One of its lines has come, and another one is not wanted any more; the document says so. */
  public static void cutShort(ReadModel model, PurchaseOrder.Type type, DeliveryState document) {
    model.apply(
        List.of(
            state -> ReadShop.add(state, ReadShop.cutShort(type)),
            facts ->
                facts
                    .deliveries()
                    .put(
                        ReadShop.delivery(
                            DocumentKind.LINE_CANCELLATION, "PO-1", 2, "mail", document, 1))));
    model.refresh();
  }

  /** A document of that order stands so. */
  public static void deliver(ReadModel model, DeliveryState state, long changedAtMillis) {
    model.apply(
        List.of(
            facts ->
                facts
                    .deliveries()
                    .put(ReadShop.delivery("PO-1", 1, "mail", state, changedAtMillis))));
    model.refresh();
  }
}

package io.github.inventorystreams.app.play.partners;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a supplier does who gets his orders on one way. */
interface Partner {

  /** Whether an order has come to him. */
  boolean has(PurchaseOrder order);

  /**
   * Answers an order that has come.
   *
   * @param said what the answer has to say
   */
  void answer(PurchaseOrder order, SupplierEvent.Confirmation said)
      throws IOException, InterruptedException;

  /** Why an answer of his was refused, in one line; {@code null} = it was not. */
  @Nullable String refusal(PurchaseOrder order) throws IOException;

  /** Where people find the orders, in the outbox. */
  String orders();

  /** Where people find the answers, there or elsewhere. */
  String answers();
}

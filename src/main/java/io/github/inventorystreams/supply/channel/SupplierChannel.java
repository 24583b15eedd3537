package io.github.inventorystreams.supply.channel;

import io.github.inventorystreams.supply.delivery.Attempt;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.util.List;

/** A way to one supplier or several. Used by several threads; each use ends within a minute. */
public interface SupplierChannel {

  /** Whether it is programs that read what goes this way, and not people. */
  boolean isForMachines();

  /** Whether documents of this kind go this way. */
  boolean takes(DocumentKind kind);

  /**
   * What the way needs and the document does not have: one line each, which says where it is set.
   */
  List<String> missing(OrderDocument document);

  /**
   * The files that go, the same bytes for the same document.
   *
   * @throws IllegalArgumentException if something can't be said in the form of this way
   */
  Letter letter(OrderDocument document);

  /**
   * Sends once, and throws nothing: what goes wrong is an outcome.
   *
   * @param nowMillis the time of day
   * @param repeated whether the other side may have it already
   */
  Attempt send(Letter letter, long nowMillis, boolean repeated);
}

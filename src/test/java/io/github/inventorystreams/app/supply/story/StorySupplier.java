package io.github.inventorystreams.app.supply.story;

import io.github.inventorystreams.event.PurchaseOrder;
import java.util.List;

/** A supplier on a way of his own. He is never killed. */
interface StorySupplier extends AutoCloseable {

  /** Also the name of his channel. */
  String id();

  /** By which machines call him, with its scheme. */
  String identifier();

  /** The section of his channel. */
  String channel();

  /** What his article has beside the usual settings, as fields with a comma in front. */
  default String article() {
    return "";
  }

  /** The copies of the document of an order that have come so far. */
  List<Came> came(String poNumber) throws Exception;

  /** Answers an order that has come; once more, it is the same answer. */
  void answer(PurchaseOrder order) throws Exception;

  /** Whether he tells what he ships. */
  default boolean notifies() {
    return false;
  }

  /** Says that all that he has promised is on its way; once more, it is the same notice. */
  default void notify(PurchaseOrder order) throws Exception {}

  @Override
  void close();
}

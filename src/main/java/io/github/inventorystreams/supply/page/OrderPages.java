package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.link.OrderLink;
import java.util.Optional;

/** The orders that suppliers are shown, and where their answers go. Asked by several threads. */
public interface OrderPages {

  /**
   * The order of a link as it stands; changes nothing. Empty if there is no such order of that
   * supplier.
   */
  Optional<ShownOrder> find(OrderLink link);

  /**
   * Takes an answer to the order of a link, once for each {@link PageAnswer#id}: where the answer
   * that holds has this id, it is taken already; where it is neither this one nor {@link
   * PageAnswer#after}, the new one is overtaken. What is taken is what {@link #find} shows.
   */
  AnswerOutcome answer(OrderLink link, PageAnswer answer);
}
